package org.kring.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.kring.console.CannotStart;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once beside the data. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds bin/, lib/ and share/; unpacked there when it is not yet, and when this Kring brings others. */
    static Path unpackedIn(Path folder) throws IOException {
        var archive = PostgresBinaries.class.getResource("/" + name());
        if (archive == null) {
            throw new CannotStart(
                    "database.no-programs", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        }
        var opened = archive.openConnection();
        opened.setUseCaches(false);
        try (var in = opened.getInputStream()) {
            var mark = Long.toString(opened.getContentLengthLong());
            var done = folder.resolve("unpacked");
            if (!Files.exists(done) || !Files.readString(done).equals(mark)) {
                Files.deleteIfExists(done);
                unpack(in, folder);
                Files.writeString(done, mark);
            }
        }
        return folder;
    }

    private static String name() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var arm = arch.equals("aarch64") || arch.equals("arm64");
        return "postgres-" + (os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux") + "-"
                + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Expected files inside the folder, but the archive points outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    }
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, executable());
                    }
                }
            }
        }
    }

    private static EnumSet<PosixFilePermission> executable() {
        return EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_EXECUTE);
    }
}
