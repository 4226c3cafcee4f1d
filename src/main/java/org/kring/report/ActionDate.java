package org.kring.report;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HexFormat;

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

    /** The same for the same action, and nothing to be read in it: a calendar is shared. */
    static String uid(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + "@kring";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but it is missing", e);
        }
    }

    /** The library writes a day as it is called where the program runs. */
    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
