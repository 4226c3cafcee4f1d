package org.kring.report;

import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A day to look back on something planned, for a calendar. The title says nothing of what it is about: calendars are read
 * over shoulders and by colleagues.
 */
final class ActionDate {

    private ActionDate() {}

    /**
     * The file (RFC 5545), a whole day long, that keeps nobody busy.
     *
     * @param uid the same for the same action, so that a calendar keeps one
     */
    static String file(String uid, LocalDate on, String title, Instant now) {
        var event = new VEvent(on, title);
        event.replace(new DtStamp(now));
        event.add(new Uid(uid)).add(new Transp(Transp.VALUE_TRANSPARENT));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Kring//Kring//NL"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return calendar.toString();
    }
}
