package org.kring.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF (PDF/UA-1) of a page in XHTML that carries its own style: headings, lists and tables become tags, the language and
 * the title come from the page. Two fonts are there: "Liberation Sans" and "Liberation Serif", regular, bold and italic.
 */
@Component
public final class Paper {

    /** Making one takes a second of one core; more at a time would only make all wait. */
    private static final int AT_A_TIME = 2;

    private static final int PATIENCE_S = 20;

    private final Semaphore room = new Semaphore(AT_A_TIME);

    static {
        // It would log what stands on the page.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFonts("/liberation/LiberationSans-Regular.ttf"));
    }

    /**
     * The bytes of the PDF.
     *
     * @param xhtml a whole page, well-formed, with lang on its root and a title in its head
     * @throws PaperBusy when too many print at once
     */
    public byte[] pdf(String xhtml) {
        enter();
        try {
            var out = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFastMode();
            font(builder, "Sans-Regular", "Liberation Sans", 400, FontStyle.NORMAL);
            font(builder, "Sans-Bold", "Liberation Sans", 700, FontStyle.NORMAL);
            font(builder, "Sans-Italic", "Liberation Sans", 400, FontStyle.ITALIC);
            font(builder, "Serif-Regular", "Liberation Serif", 400, FontStyle.NORMAL);
            font(builder, "Serif-Bold", "Liberation Serif", 700, FontStyle.NORMAL);
            font(builder, "Serif-Italic", "Liberation Serif", 400, FontStyle.ITALIC);
            builder.withHtmlContent(xhtml, null);
            builder.withProducer("Kring");
            builder.useExternalResourceAccessControl(
                    (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new PaperBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaperBusy();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open("/liberation/Liberation" + file + ".ttf"), family, weight, style, true);
    }

    static InputStream open(String name) {
        var font = Paper.class.getResourceAsStream(name);
        if (font == null) {
            throw new IllegalStateException("Expected the font " + name + " in the program, but it is not there");
        }
        return font;
    }
}
