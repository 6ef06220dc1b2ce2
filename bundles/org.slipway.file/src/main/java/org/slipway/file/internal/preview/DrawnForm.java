// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.file.internal.likeness.PictureTrace;

/** How what was drawn travels from a child, whose word is taken for nothing: each part has its bounds. */
final class DrawnForm {

    private static final int DONE = 1;
    private static final int IMPOSSIBLE = 2;
    private static final int LATE = 3;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_PAGES = 100;
    private static final int MOST_PAGE_BYTES = 16 << 20;
    private static final int MOST_MARKS_BYTES = 20_000;
    private static final int MOST_SKETCH_BYTES = 200_000;
    private static final int MOST_REMARKS = 10;

    private DrawnForm() {}

    static void write(DataOutputStream out, Drawn drawn) throws IOException {
        out.writeByte(DONE);
        out.writeUTF(drawn.pixels());
        out.writeInt(drawn.pages().size());
        for (byte[] page : drawn.pages()) {
            write(out, page);
        }
        out.writeBoolean(drawn.trace().isPresent());
        if (drawn.trace().isPresent()) {
            write(out, drawn.trace().get().marks());
            write(out, drawn.trace().get().sketch());
        }
        out.writeInt(drawn.missing().size());
        for (FileRemark remark : drawn.missing()) {
            out.writeUTF(remark.kind().name());
            out.writeInt(remark.count());
            out.writeUTF(remark.detail());
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static void writeImpossible(DataOutputStream out, String why) throws IOException {
        out.writeByte(IMPOSSIBLE);
        out.writeUTF(cut(why));
    }

    static void writeLate(DataOutputStream out, String why) throws IOException {
        out.writeByte(LATE);
        out.writeUTF(cut(why));
    }

    private static String cut(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    static Drawing.Result read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case DONE -> new Drawing.Result.Done(drawn(in));
            case IMPOSSIBLE -> missing(Drawing.Cause.IMPOSSIBLE, in.readUTF());
            case LATE -> missing(Drawing.Cause.LATE, in.readUTF());
            default -> throw new IOException("no answer begins with " + kind);
        };
    }

    private static Drawing.Result missing(Drawing.Cause cause, String why) {
        return new Drawing.Result.Missing(cause, cut(why));
    }

    private static Drawn drawn(DataInputStream in) throws IOException {
        String pixels = in.readUTF();
        if (!pixels.matches("[0-9a-f]{64}")) {
            throw new IOException("no digest of pixels");
        }
        int count = within(in.readInt(), MOST_PAGES);
        List<byte[]> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            pages.add(bytes(in, MOST_PAGE_BYTES));
        }
        Optional<PictureTrace> trace = in.readBoolean() ? Optional.of(trace(in)) : Optional.empty();
        return new Drawn(pages, pixels, trace, remarks(in));
    }

    private static List<FileRemark> remarks(DataInputStream in) throws IOException {
        int count = within(in.readInt(), MOST_REMARKS);
        List<FileRemark> remarks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            remarks.add(remark(in));
        }
        return remarks;
    }

    private static FileRemark remark(DataInputStream in) throws IOException {
        try {
            return new FileRemark(FileRemarkKind.valueOf(in.readUTF()), in.readInt(), in.readUTF());
        } catch (IllegalArgumentException e) {
            throw new IOException("no remark", e);
        }
    }

    private static PictureTrace trace(DataInputStream in) throws IOException {
        byte[] marks = bytes(in, MOST_MARKS_BYTES);
        return PictureTrace.from(marks, bytes(in, MOST_SKETCH_BYTES));
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        byte[] bytes = new byte[within(in.readInt(), most)];
        in.readFully(bytes);
        return bytes;
    }

    private static int within(int said, int most) throws IOException {
        if (said < 0 || said > most) {
            throw new IOException(said + " where " + most + " are the most");
        }
        return said;
    }
}
