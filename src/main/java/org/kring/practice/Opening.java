package org.kring.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kring.session.SessionClients;
import org.kring.session.SessionClients.Seated;
import org.kring.session.core.Office;
import org.kring.session.core.SessionCommand;

/** Sets a table: peers open a room and come in, the person sits among them, roles are asked for and accepted. */
final class Opening {

    private static final String METHOD = "incident-5";
    private static final int MINUTES = 60;
    private static final int KEEP_HOURS = 1;

    /** Two peers come before the person, so that there is an example to follow. */
    private static final int PEERS_BEFORE = 4;

    private final SessionClients clients;
    private final PracticeCase lines;
    private final PracticeRole role;
    private final String name;
    private final List<Seated> seats = new ArrayList<>();
    private @Nullable Seated person;
    private @Nullable Seated presenter;
    private @Nullable Seated facilitator;
    private @Nullable Seated recorder;

    Opening(SessionClients clients, PracticeCase lines, PracticeRole role, String name) {
        this.clients = clients;
        this.lines = lines;
        this.role = role;
        this.name = name;
    }

    /** A table that is set: the seat of the person, and those of the peers. */
    record Table(Seated person, List<String> peers) {}

    Table open() {
        var peers = new ArrayList<String>();
        for (var which : role.peers()) {
            if (peers.size() == PEERS_BEFORE) {
                person = comesIn(name);
            }
            var seated = comesIn(lines.peers().get(which));
            peers.add(seated.seat());
            switch (which) {
                case PracticeRole.PRESENTS -> presenter = seated;
                case PracticeRole.FACILITATES -> facilitator = seated;
                case PracticeRole.RECORDS -> recorder = seated;
                default -> {}
            }
        }
        var me = Objects.requireNonNull(person);
        takes(Office.FACILITATOR, facilitator == null ? me : facilitator);
        takes(Office.PRESENTER, presenter == null ? me : presenter);
        takes(Office.RECORDER, Objects.requireNonNull(recorder));
        prepares(me);
        if (facilitator != null) {
            send(facilitator, new SessionCommand.Start(true));
        }
        return new Table(me, List.copyOf(peers));
    }

    private Seated comesIn(String who) {
        if (seats.isEmpty()) {
            seats.add(clients.open(METHOD, MINUTES, KEEP_HOURS, who));
            return seats.getFirst();
        }
        var host = seats.getFirst();
        var seated = clients.knock(host.session(), who);
        send(host, new SessionCommand.Admit(seated.seat(), false));
        seats.add(seated);
        return seated;
    }

    /** Who practises chose the role before; the peers say yes. */
    private void takes(Office office, Seated who) {
        var host = seats.getFirst();
        send(host, new SessionCommand.OfferRole(office, who.seat()));
        if (!who.equals(host)) {
            send(who, new SessionCommand.AnswerRole(office, true, office == Office.RECORDER, null));
        }
    }

    /** The case that the person plays lies ready in the person's own notebook. */
    private void prepares(Seated me) {
        if (role == PracticeRole.PRESENTER) {
            send(me, new SessionCommand.SaveNote("facts", String.join(" ", lines.facts()), 0));
            send(me, new SessionCommand.SaveNote("focus", lines.question(), 0));
        }
        var presents = presenter == null ? me : presenter;
        send(presents, new SessionCommand.SetTitle(lines.title()));
    }

    private void send(Seated who, SessionCommand command) {
        var step = clients.view(who.session(), who.seat(), lines.language())
                .orElseThrow()
                .stepKey();
        clients.send(who.session(), who.seat(), step, command);
    }
}
