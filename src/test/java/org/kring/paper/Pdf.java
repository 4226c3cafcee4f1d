package org.kring.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF, as a screen reader and a printer would meet it. */
public record Pdf(
        int pages,
        String language,
        String title,
        boolean titleShown,
        boolean tagged,
        boolean promisesUa,
        List<String> tags,
        List<String> fontsOutside,
        TreeSet<String> fonts,
        List<String> bookmarks,
        String millimetres,
        String text) {

    public static Pdf of(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            var tags = new ArrayList<String>();
            collect(catalog.getStructureTreeRoot(), tags);
            var outside = new ArrayList<String>();
            var fonts = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.add(plain(font));
                    if (!font.isEmbedded()) {
                        outside.add(font.getName());
                    }
                }
            }
            var preferences = catalog.getViewerPreferences();
            var metadata = catalog.getMetadata() == null
                    ? ""
                    : new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            return new Pdf(
                    document.getNumberOfPages(),
                    String.valueOf(catalog.getLanguage()),
                    String.valueOf(document.getDocumentInformation().getTitle()),
                    preferences != null && preferences.displayDocTitle(),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
                    metadata.contains("pdfuaid"),
                    tags,
                    outside,
                    fonts,
                    bookmarks(document),
                    size(document),
                    text(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(PDFont font) {
        return font.getName().replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> bookmarks(PDDocument document) {
        var titles = new ArrayList<String>();
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            outline.children().forEach(item -> titles.add(item.getTitle()));
        }
        return titles;
    }

    private static String size(PDDocument document) {
        var box = document.getPage(0).getMediaBox();
        return Math.round(box.getWidth() / 72 * 25.4) + " x " + Math.round(box.getHeight() / 72 * 25.4);
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        if (node == null) {
            return;
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
