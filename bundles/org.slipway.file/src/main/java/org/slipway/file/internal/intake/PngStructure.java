// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Walks over the chunks of a PNG without decoding it, to see that it is whole and has data for all of its pixels. What
 * follows the end is not looked at, as in a JPEG.
 */
final class PngStructure {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int HEADER_BYTES = 13;

    private final DataInputStream in;
    private final byte[] piece = new byte[8192];
    private Optional<PngData> data = Optional.empty();

    private PngStructure(DataInputStream in) {
        this.in = in;
    }

    /** Throws unless the chunks of a PNG are whole, down to the last. */
    static void check(DataInputStream in) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new DamagedFileException("not a PNG");
        }
        PngStructure structure = new PngStructure(in);
        try {
            structure.check();
        } finally {
            structure.data.ifPresent(PngData::end);
        }
    }

    private void check() throws IOException {
        int kind = 0;
        while (kind != IEND) {
            int length = in.readInt();
            kind = in.readInt();
            if (length < 0 || (kind == IHDR) == data.isPresent()) {
                throw new DamagedFileException("impossible chunk in the PNG, or no header or two of them");
            }
            checkChunk(length, kind);
        }
        if (!data.orElseThrow().complete()) {
            throw new DamagedFileException("pixels are missing in the PNG");
        }
    }

    private void checkChunk(int length, int kind) throws IOException {
        CRC32 crc = new CRC32();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(kind >>> shift);
        }
        for (int left = length; left > 0; left -= piece.length) {
            int count = Math.min(left, piece.length);
            in.readFully(piece, 0, count);
            crc.update(piece, 0, count);
            look(kind, count);
        }
        if ((int) crc.getValue() != in.readInt()) {
            throw new DamagedFileException("wrong checksum in the PNG");
        }
    }

    private void look(int kind, int count) throws DamagedFileException {
        if (kind == IHDR) {
            if (count != HEADER_BYTES) {
                throw new DamagedFileException("impossible header of the PNG");
            }
            data = Optional.of(PngData.of(ByteBuffer.wrap(piece, 0, count)));
        } else if (kind == IDAT) {
            data.orElseThrow().take(piece, count);
        }
    }
}
