// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.slip.SlipProblem;

/**
 * Counts what comes out of the streams of one PDF, by the filters that will unpack them later, and keeps none of it.
 * Pictures may be large; whatever else is in a stream becomes objects in memory, many times its size. What can't be counted
 * is refused: a filter that is none of the known ones, or that is said elsewhere in the file.
 */
public final class StreamMeasure {

    private static final Logger LOG = LoggerFactory.getLogger(StreamMeasure.class);
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_BYTES_OF_OBJECTS = 16L << 20;
    private static final int MOST_STREAMS = 100_000;
    private static final int MOST_FILTERS = 4;
    private static final int MOST_BITS = 16;

    /** Crypt among them: of a stream that is left plain in an encrypted file. */
    private static final Set<String> PACKINGS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "Crypt");

    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");

    /** Held to the size that is said of them only: who draws them is killed if they say another inside. */
    private static final Set<String> NOT_OPENED = Set.of("JBIG2Decode", "JPXDecode");

    /** Four samples a pixel at most are no more bytes than objects may be. */
    private static final IntakeLimits THUMBNAIL =
            new IntakeLimits(IntakeLimits.MOST_BYTES, 4, IntakeLimits.MOST_SIDE_PIXELS, 1);

    private final IntakeLimits limits;
    private final Runnable patience;
    private long total;
    private int streams;

    /**
     * Nothing counted yet.
     *
     * @param patience is asked often, and throws once the file has taken too long
     */
    public StreamMeasure(IntakeLimits limits, Runnable patience) {
        this.limits = limits;
        this.patience = patience;
    }

    /** Adds a stream; throws {@link PdfRefusedException} if it is too much, or if all of them are by now. */
    void add(COSStream stream) throws IOException {
        patience.run();
        streams++;
        if (streams > MOST_STREAMS) {
            throw damaged("too many streams");
        }
        try (InputStream raw = stream.createRawInputStream()) {
            add(new Packing(stream, names(stream.getItem(COSName.FILTER)), isPicture(stream)), raw);
        }
    }

    /** The same for a picture that stands between the commands of a page. */
    public void addInline(COSDictionary head, byte[] raw) {
        COSBase filters = head.getItem(COSName.FILTER);
        COSBase named = filters == null ? head.getItem(COSName.F) : filters;
        add(new Packing(head, names(named), true), new ByteArrayInputStream(raw));
    }

    /**
     * A picture that does not say it is one, as the small pictures of pages are (ISO 32000-1, 12.3.4). It may be as large as
     * what becomes objects, and no larger.
     */
    private static boolean isThumbnail(COSDictionary head) {
        return head.getInt(COSName.WIDTH, COSName.W, 0) > 0
                && head.getInt(COSName.HEIGHT, COSName.H, 0) > 0
                && !head.containsKey(COSName.TYPE)
                && !head.containsKey(COSName.SUBTYPE);
    }

    /** How a stream is packed: the filters in the order in which they unpack it, and what stands beside them. */
    private record Packing(COSDictionary head, List<String> filters, boolean picture) {}

    private void add(Packing packing, InputStream raw) {
        requireSmallRows(packing.head());
        long room = Math.min(MOST_BYTES - total, packing.picture() ? MOST_BYTES : MOST_BYTES_OF_OBJECTS);
        InputStream data = raw;
        for (int i = 0; i < packing.filters().size(); i++) {
            boolean last = i == packing.filters().size() - 1;
            boolean packed = PACKINGS.contains(packing.filters().get(i));
            if (last && !packed && packing.picture()) {
                requireSmallPicture(packing.head(), packing.filters().get(i), data, limits);
            } else if (last && !packed && isThumbnail(packing.head())) {
                requireSmallPicture(packing.head(), packing.filters().get(i), data, THUMBNAIL);
            } else if (last) {
                total += unpack(packing, i, data, new Counter(room, false)).count;
            } else {
                data = unpack(packing, i, data, new Counter(MOST_BYTES_OF_OBJECTS, true))
                        .content();
            }
        }
    }

    private static Counter unpack(Packing packing, int index, InputStream data, Counter counter) {
        String filter = packing.filters().get(index);
        if (!PACKINGS.contains(filter)) {
            throw damaged("a stream in " + filter);
        }
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(data, counter, packing.head(), index);
        } catch (IOException e) {
            LOG.debug("A stream is broken: what came out of it until here counts", e);
        }
        return counter;
    }

    private static boolean isPicture(COSStream stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && !COSName.OBJ_STM.equals(type)
                && !COSName.XREF.equals(type);
    }

    private static List<String> names(@Nullable COSBase said) {
        if (said == null) {
            return List.of();
        }
        if (!(said instanceof COSArray array)) {
            return List.of(name(said));
        }
        if (array.size() > MOST_FILTERS) {
            throw damaged("too many filters");
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> name(array.get(i)))
                .toList();
    }

    private static String name(COSBase filter) {
        if (filter instanceof COSName name) {
            return name.getName();
        }
        throw damaged("a filter that is said elsewhere");
    }

    /** Decoders make buffers of the size that is said beside the filters, before they read a byte. */
    private void requireSmallRows(COSDictionary head) {
        COSBase said = head.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (said instanceof COSDictionary one) {
            requireSmall(one);
        } else if (said instanceof COSArray array) {
            IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(COSDictionary.class::isInstance)
                    .forEach(one -> requireSmall((COSDictionary) one));
        }
    }

    private void requireSmall(COSDictionary parameters) {
        int columns = parameters.getInt(COSName.COLUMNS, 1);
        int rows = parameters.getInt(COSName.ROWS, 1);
        int bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
        if (!limits.allow(columns, rows) || bits > MOST_BITS) {
            throw damaged("rows of " + columns + " columns of " + bits + " bits");
        }
    }

    /** What the picture itself says, which need not be what the file says about it. */
    private static void requireSmallPicture(COSDictionary head, String format, InputStream data, IntakeLimits limits) {
        if (JPEG.contains(format)) {
            requireSmallJpeg(data, limits);
        } else if (FAX.contains(format)) {
            int width = head.getInt(COSName.WIDTH, COSName.W, 1);
            requireAllowed(width, head.getInt(COSName.HEIGHT, COSName.H, 1), limits);
        } else if (!NOT_OPENED.contains(format)) {
            throw damaged("a picture in " + format);
        }
    }

    private static void requireSmallJpeg(InputStream data, IntakeLimits limits) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream image = new MemoryCacheImageInputStream(data)) {
            reader.setInput(image, true, true);
            requireAllowed(reader.getWidth(0), reader.getHeight(0), limits);
        } catch (IOException e) {
            LOG.debug("A picture is broken, and is not drawn", e);
        } finally {
            reader.dispose();
        }
    }

    private static void requireAllowed(int width, int height, IntakeLimits limits) {
        if (!limits.allow(width, height)) {
            throw new PdfRefusedException(SlipProblem.TOO_MANY_PIXELS, width + " x " + height + " pixels");
        }
    }

    private static PdfRefusedException damaged(String why) {
        return new PdfRefusedException(SlipProblem.DAMAGED, why);
    }

    /** Counts what comes out of a filter, up to a limit, and keeps it if another filter is to go on with it. */
    private final class Counter extends OutputStream {

        private final long most;
        private final Optional<ByteArrayOutputStream> kept;
        private long count;

        Counter(long most, boolean keeps) {
            this.most = most;
            this.kept = keeps ? Optional.of(new ByteArrayOutputStream()) : Optional.empty();
        }

        @Override
        public void write(int one) {
            count(1);
            kept.ifPresent(bytes -> bytes.write(one));
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            patience.run();
            count(length);
            kept.ifPresent(bytes -> bytes.write(from, offset, length));
        }

        private void count(int more) {
            count += more;
            if (count > most) {
                throw damaged("more than " + most + " bytes in a stream");
            }
        }

        InputStream content() {
            return new ByteArrayInputStream(kept.orElseThrow().toByteArray());
        }
    }
}
