package org.kring.report;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

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
        var event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(new ICalDate(midnight(on), false)));
        event.setSummary(title);
        event.setTransparency(Transparency.transparent());
        var calendar = new ICalendar();
        calendar.setProductId("-//Kring//Kring//NL");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** The library writes a day as it is called where the program runs. */
    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
