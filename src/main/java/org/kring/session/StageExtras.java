package org.kring.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kring.session.core.SessionView;

/**
 * What stands on the live page beside the drawing.
 *
 * @param joinUrl the whole link for others
 * @param spokenAddress the address as people say it
 * @param spokenCode the code in two groups
 * @param qr path of a QR code of the link; absent where nobody else can open the address
 * @param qrSize modules along one side, with the margin
 * @param insecure the address has no encryption
 * @param above what another room puts above the stage; empty where none does
 * @param alone what stands above is all there is to do now
 * @param first what stands above is what the lobby is about; the usual lies in a fold
 * @param ownWayOut what stands above has a way to leave of its own
 * @param digits six digits for a second device, just asked for
 * @param roomCode a code that opens a screen for the whole room, just asked for, in two groups
 * @param wall what hangs on the wall when one device serves the whole room; absent on a screen of one's own
 * @param refusal why the last form was refused, for pages without script
 * @param typed what that form held, so that nothing typed is lost
 */
public record StageExtras(
        String joinUrl,
        String spokenAddress,
        String spokenCode,
        @Nullable String qr,
        int qrSize,
        boolean loopback,
        boolean insecure,
        String above,
        boolean alone,
        boolean first,
        boolean ownWayOut,
        @Nullable String digits,
        @Nullable String roomCode,
        @Nullable SessionView wall,
        @Nullable String refusal,
        Map<String, String> typed) {

    StageExtras refused(String sentence, Map<String, String> values) {
        return with(digits, roomCode, wall, sentence, values);
    }

    StageExtras pairing(String sixDigits) {
        return with(sixDigits, roomCode, wall, refusal, typed);
    }

    StageExtras forRoom(String code) {
        return with(digits, code, wall, refusal, typed);
    }

    StageExtras onTheWall(SessionView room) {
        return with(digits, roomCode, room, refusal, typed);
    }

    private StageExtras with(
            @Nullable String pair,
            @Nullable String room,
            @Nullable SessionView onWall,
            @Nullable String refused,
            Map<String, String> values) {
        return new StageExtras(
                joinUrl,
                spokenAddress,
                spokenCode,
                qr,
                qrSize,
                loopback,
                insecure,
                above,
                alone,
                first,
                ownWayOut,
                pair,
                room,
                onWall,
                refused,
                values);
    }

    /** What the refused form held in this field; empty when nothing was refused. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
