package org.kring.report;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kring.session.core.SessionView.Finish;
import org.kring.session.core.SessionView.Line;
import org.kring.session.core.SessionView.TakeHome;

/** A report as Markdown. What people wrote is escaped, so that it reads as they wrote it. */
final class ReportText {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");
    private static final Pattern AT_START = Pattern.compile("(?m)^(\\s*)([-+=]|\\d+[.)])");

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        return new ReportText(report).write();
    }

    private String write() {
        out.append("# ").append(report.say("heading")).append("\n\n");
        paragraph(report.say("lead"));
        for (var home : report.rounds()) {
            round(home);
        }
        list(2, report.say("insights"), report.insights());
        list(2, report.say("look-backs"), report.lookBacks());
        list(2, report.say("own"), report.own());
        if (!report.actions().isEmpty()) {
            heading(2, report.say("actions"));
            report.actions().forEach(action -> point(action.text(), when(action.on())));
            out.append('\n');
        }
        if (!report.unsaid().isEmpty()) {
            heading(2, report.say("unsaid"));
            report.unsaid().forEach(note -> point(note, ""));
            out.append('\n');
        }
        if (!report.notebook().isEmpty()) {
            heading(2, report.say("notebook"));
            quote(report.notebook());
        }
        paragraph(report.say("once"));
        return out.toString();
    }

    private void round(TakeHome home) {
        var finish = home.finish();
        if (finish == null || !home.yours() && !finish.shared()) {
            return;
        }
        var presenter = escaped(String.valueOf(home.kase().presenterName()));
        var title = home.kase().title();
        heading(
                2,
                (report.several() ? report.say("round", home.round()) + ": " : "")
                        + (title == null ? report.say(home.yours() ? "yours" : "shared", presenter) : escaped(title)));
        if (home.yours()) {
            yours(home);
        } else {
            shared(finish, presenter);
        }
    }

    private void yours(TakeHome home) {
        text(report.say("facts"), home.kase().facts());
        text(report.say("question"), home.kase().focus());
        text(report.say("outcome"), home.kase().outcome());
        text(report.say("reframed"), home.kase().reframed());
        text(report.say("reworded"), home.note("reworded"));
        list(
                3,
                report.say("taken"),
                Report.given(home.advice()).stream().filter(Line::taken).toList());
        text(report.say("reason"), home.note("reason"));
        list(3, report.say("kept"), Report.given(home.questions()));
        list(3, report.say("advice"), Report.given(home.advice()));
        if (!home.keys().isEmpty()) {
            heading(3, report.say("keys"));
            home.keys().forEach(key -> point(key.text(), Objects.requireNonNullElse(key.question(), "")));
            out.append('\n');
        }
    }

    private void shared(Finish finish, String presenter) {
        if (!finish.taken().isEmpty()) {
            heading(3, report.say("took", presenter));
            finish.taken().forEach(taken -> point(report.words(taken.name(), taken.text()), taken.name()));
            out.append('\n');
        }
        text(report.say("reason"), finish.reason());
        if (!finish.actions().isEmpty()) {
            heading(3, report.say("plans", presenter));
            finish.actions().forEach(action -> point(action.text(), when(action.on())));
            out.append('\n');
        }
        text(report.say("reworded"), finish.reworded());
    }

    private String when(String on) {
        return on.isEmpty() ? "" : report.say("on", report.page().words().day(on));
    }

    private void list(int level, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            heading(level, title);
            lines.forEach(line -> point(report.words(line), line.yours() ? "" : line.name()));
            out.append('\n');
        }
    }

    private void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    private void text(String title, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isEmpty()) {
            heading(3, title);
            quote(text);
        }
    }

    private void point(String text, String by) {
        out.append("- ").append(escaped(text).replace("\n", "\n  "));
        if (!by.isEmpty()) {
            out.append(" (").append(escaped(by)).append(')');
        }
        out.append('\n');
    }

    private void quote(String text) {
        out.append("> ").append(escaped(text).replace("\n", "  \n> ")).append("\n\n");
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    /** Signs that Markdown would read as its own get a backslash. */
    static String escaped(String text) {
        var escaped = SPECIAL.matcher(text).replaceAll("\\\\$1");
        return AT_START.matcher(escaped)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(found.group(1)
                        + (found.group(2).length() == 1
                                ? "\\" + found.group(2)
                                : found.group(2).substring(0, found.group(2).length() - 1)
                                        + "\\"
                                        + found.group(2)
                                                .substring(found.group(2).length() - 1))));
    }
}
