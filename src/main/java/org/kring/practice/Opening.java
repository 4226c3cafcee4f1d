package org.kring.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.method.yaml.MethodFile;
import org.kring.session.SessionClients;
import org.kring.session.SessionClients.Seated;
import org.kring.session.core.Office;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionDecider;

/** Sets a table: peers open a room and come in, the person sits among them, roles are asked for and accepted. */
final class Opening {

    private static final int KEEP_HOURS = 1;

    /** As many ask, unless the method wants fewer or more. */
    private static final int QUESTIONERS = 4;

    /** Two peers come before the person, so that there is an example to follow. */
    private static final int PEERS_BEFORE = 4;

    private final SessionClients clients;
    private final PracticeCase lines;
    private final Method method;
    private final @Nullable MethodFile own;
    private final int minutes;
    private final PracticeRole role;
    private final String name;
    private final List<Seated> seats = new ArrayList<>();
    private @Nullable Seated person;
    private @Nullable Seated presenter;
    private @Nullable Seated facilitator;
    private @Nullable Seated recorder;

    /** @param minutes of the slot */
    Opening(SessionClients clients, PracticeCase lines, Round round, int minutes, PracticeRole role, String name) {
        this.clients = clients;
        this.lines = lines;
        this.method = round.method();
        this.own = round.own();
        this.minutes = minutes;
        this.role = role;
        this.name = name;
    }

    /** How many ask at a table for this method. */
    static int questioners(Method method) {
        return Math.clamp(
                QUESTIONERS, method.questioners().least(), method.questioners().most());
    }

    /** Who sit beside presenter and facilitator: those who ask, but for a facilitator who joins in. */
    private static int others(Method method) {
        return method.peopleWith(questioners(method)) - Method.BESIDE;
    }

    /** A table that is set: the seat of the person, and those of the peers. */
    record Table(Seated person, List<String> peers) {}

    Table open() {
        var peers = new ArrayList<String>();
        var before = Math.min(PEERS_BEFORE, role.peers(others(method)).length - 1);
        for (var which : role.peers(others(method))) {
            if (peers.size() == before) {
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
        if (recorder != null && !method.keepsNothing()) {
            takes(Office.RECORDER, recorder);
        }
        prepares(me);
        if (facilitator != null) {
            send(facilitator, new SessionCommand.Start(true));
        }
        return new Table(me, List.copyOf(peers));
    }

    private Seated comesIn(String who) {
        if (seats.isEmpty()) {
            var slot = Math.clamp(minutes, SessionDecider.SLOT_LEAST, SessionDecider.SLOT_MOST);
            seats.add(
                    own == null
                            ? clients.open(method.id(), slot, KEEP_HOURS, who)
                            : clients.open(own, slot, KEEP_HOURS, who));
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
        if (method.keepsNothing()) {
            return;
        }
        if (role == PracticeRole.PRESENTER) {
            send(me, new SessionCommand.SaveNote("outcome", lines.outcome(), 0));
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
