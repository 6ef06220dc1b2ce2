// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.StoredFile;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Together;

/** The program that {@link FlatHeapTest} starts: stores five large attachments at once, and reads them at once, twice. */
final class FlatHeap {

    private static final int FILES = 5;
    private static final long BYTES = 10 * 1024 * 1024;

    private FlatHeap() {}

    public static void main(String[] url) {
        JpaStores stores = TestDatabase.storesOn(url[0]);
        AtomicLong read = new AtomicLong();
        for (String round : new String[] {"A", "B"}) {
            store(stores, round, read);
        }
        System.out.println("read " + read + " bytes");
    }

    private static void store(JpaStores stores, String round, AtomicLong read) {
        AtomicInteger next = new AtomicInteger();
        List<StoredFile> stored =
                Together.call(FILES, () -> store(stores, "PS-AAAA-" + round + next.getAndIncrement()));
        next.set(0);
        Together.call(FILES, () -> {
            stores.files().copy(stored.get(next.getAndIncrement()), counting(read));
            return true;
        });
    }

    private static StoredFile store(JpaStores stores, String code) {
        Attachment attachment = new Attachment("slip.jpg", FileType.JPEG, BYTES, "0".repeat(64));
        Slip slip = SlipBuilder.slip().code(code).attachment(attachment).build();
        stores.slips().submit(NewSlips.of(slip));
        return stores.files().original(slip.ref()).orElseThrow();
    }

    private static OutputStream counting(AtomicLong count) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                count.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                count.addAndGet(length);
            }
        };
    }
}
