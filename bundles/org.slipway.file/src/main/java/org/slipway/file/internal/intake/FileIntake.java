// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.spi.file.AttachmentIntake.FileDigest;
import org.slipway.spi.file.AttachmentIntake.Taken;

/** Takes a file, or says why not: its size, then its type by its bytes, then the header of that type. */
public final class FileIntake {

    private static final String PDF_HEADER = "%PDF-";
    private static final int MOST_BEFORE_PDF = 1024;
    private static final Set<String> HARMLESS = Set.of("text/plain", "application/octet-stream");
    private static final Set<String> HEIC =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

    private final IntakeLimits limits;
    private final PictureCheck pictures;
    private final PdfCheck pdfs;
    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    public FileIntake(IntakeLimits limits) {
        this.limits = limits;
        this.pictures = new PictureCheck(limits);
        this.pdfs = new PdfCheck(limits);
    }

    public int maxBytes() {
        return limits.bytes();
    }

    /** Counts and hashes the file; empty if it is too large. */
    public Optional<FileDigest> digest(Upload upload) {
        return FileDigests.of(upload, limits.bytes());
    }

    /**
     * Judges a file.
     *
     * @param digest of this file, as {@link #digest} gave it
     */
    public Outcome<Taken, SlipRefusal> take(Upload upload, Optional<FileDigest> digest) {
        if (digest.isEmpty()) {
            return Outcome.refused(
                    new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.TOO_LARGE, List.of(limits.bytes())));
        }
        if (digest.get().bytes() == 0) {
            return refused(SlipProblem.MISSING);
        }
        if (digest.get().bytes() != upload.size()) {
            return refused(SlipProblem.DAMAGED);
        }
        try {
            return judge(upload, digest.get());
        } catch (IOException e) {
            throw new UnavailableException("upload", e);
        }
    }

    private Outcome<Taken, SlipRefusal> judge(Upload upload, FileDigest digest) throws IOException {
        String found = sniff(upload);
        if (HEIC.contains(found)) {
            return refused(SlipProblem.HEIC);
        }
        Optional<FileType> type = type(found, upload);
        if (type.isEmpty()) {
            return refused(SlipProblem.TYPE_NOT_TAKEN);
        }
        FileName name = new FileName(upload.fileName());
        Attachment file = new Attachment(name.shown(type.get()), type.get(), digest.bytes(), digest.sha256());
        return inspect(upload, type.get())
                .fold(remarks -> Outcome.accepted(new Taken(file, remarks)), Outcome::refused);
    }

    private String sniff(Upload upload) throws IOException {
        try (InputStream in = new BufferedInputStream(upload.open(), 65_536)) {
            return sniff(in);
        }
    }

    private String sniff(InputStream in) throws IOException {
        return magic.detect(in, new Metadata()).getBaseType().toString();
    }

    /** By the bytes alone; what a browser or a name says of a file is often wrong. */
    private Optional<FileType> type(String found, Upload upload) throws IOException {
        for (FileType type : List.of(FileType.JPEG, FileType.PNG)) {
            if (type.mediaType().equals(found)) {
                return Optional.of(type);
            }
        }
        return isPdf(upload) ? Optional.of(FileType.PDF) : Optional.empty();
    }

    /**
     * Readers look for the header of a PDF in the first kilobyte: printers and gateways put lines before it. What stands
     * there may be text or nothing known, but not the start of another type, which would make the file two things at once.
     */
    private boolean isPdf(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            byte[] start = in.readNBytes(MOST_BEFORE_PDF + PDF_HEADER.length());
            int at = new String(start, StandardCharsets.ISO_8859_1).indexOf(PDF_HEADER);
            return at == 0 || (at > 0 && HARMLESS.contains(sniff(new ByteArrayInputStream(start, 0, at))));
        }
    }

    private Outcome<List<FileRemark>, SlipRefusal> inspect(Upload upload, FileType type) throws IOException {
        return switch (type) {
            case JPEG, PNG -> pictures.judge(upload, type);
            case PDF -> pdfs.judge(upload);
        };
    }

    private static Outcome<Taken, SlipRefusal> refused(SlipProblem problem) {
        return Outcome.refused(new SlipRefusal(SlipField.ATTACHMENT, problem));
    }
}
