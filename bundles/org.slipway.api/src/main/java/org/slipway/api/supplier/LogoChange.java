// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to become of a supplier's logo. */
public final class LogoChange {

    /** It stays as it is. */
    public static final LogoChange KEEP = new LogoChange(false, null);

    /** There is none any more. */
    public static final LogoChange REMOVE = new LogoChange(true, null);

    private final boolean removes;
    private final byte @Nullable [] file;

    private LogoChange(boolean removes, byte @Nullable [] file) {
        this.removes = removes;
        this.file = file;
    }

    /**
     * Another file takes its place.
     *
     * @param bytes of the file, whatever it is; what is beyond {@link org.slipway.api.invoice.Logo#MAX_BYTES} and one more
     *     may be left out
     */
    public static LogoChange to(byte[] bytes) {
        return new LogoChange(false, bytes.clone());
    }

    /** Whether there is to be none. */
    public boolean removes() {
        return removes;
    }

    /** The new file, read by {@code reading}; empty if none has come. */
    public <T> Optional<T> file(Function<byte[], T> reading) {
        return file == null ? Optional.empty() : Optional.of(reading.apply(file.clone()));
    }
}
