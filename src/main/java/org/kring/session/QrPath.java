package org.kring.session;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of a drawing: one unit per module, with the margin of four that scanners need. */
record QrPath(String path, int size) {

    static final int MARGIN = 4;

    static QrPath of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(path.toString(), code.size + 2 * MARGIN);
    }
}
