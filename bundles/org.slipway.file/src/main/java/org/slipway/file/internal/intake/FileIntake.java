// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
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

    private static final byte[] PDF_HEADER = {'%', 'P', 'D', 'F', '-'};
    private static final Set<String> HEIC =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");
    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream", "binary/octet-stream");

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
        Optional<FileType> type = type(found);
        if (type.isEmpty() || (type.get() == FileType.PDF && !startsAsPdf(upload))) {
            return refused(SlipProblem.TYPE_NOT_TAKEN);
        }
        FileName name = new FileName(upload.fileName());
        if (!name.agreesWith(type.get()) || !declared(upload.declaredType(), type.get())) {
            return refused(SlipProblem.TYPE_MISMATCH);
        }
        Attachment file = new Attachment(name.shown(type.get()), type.get(), digest.bytes(), digest.sha256());
        return inspect(upload, type.get())
                .fold(remarks -> Outcome.accepted(new Taken(file, remarks)), Outcome::refused);
    }

    private String sniff(Upload upload) throws IOException {
        try (InputStream in = new BufferedInputStream(upload.open(), 65_536)) {
            MediaType found = magic.detect(in, new Metadata());
            return found.getBaseType().toString();
        }
    }

    private static Optional<FileType> type(String found) {
        for (FileType type : FileType.values()) {
            if (type.mediaType().equals(found)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Readers look for the header in the first kilobyte, so that a file can be a PDF and something else. */
    private static boolean startsAsPdf(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return Arrays.equals(in.readNBytes(PDF_HEADER.length), PDF_HEADER);
        }
    }

    private static boolean declared(String declaredType, FileType type) {
        String base = declaredType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return SAYS_NOTHING.contains(base)
                || base.equals(type.mediaType())
                || (type == FileType.JPEG && (base.equals("image/jpg") || base.equals("image/pjpeg")));
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
