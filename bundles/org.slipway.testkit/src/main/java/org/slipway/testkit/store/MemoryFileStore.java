// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;
import org.slipway.spi.store.SubmittedSlip;

/** Files in memory. */
final class MemoryFileStore implements FileStore {

    /** Stands where the number of pages does. */
    private static final int LATE = -1;

    private final MemoryDatabase database;

    MemoryFileStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void storeOriginal(SlipRef slip, Attachment attachment, Content content) {
        byte[] bytes = read(content);
        database.transaction(() -> database.bytes.put(id(slip, 0), bytes));
    }

    @Override
    public Optional<StoredFile> original(SlipRef slip) {
        return database.transaction(() -> Optional.ofNullable(database.slips.get(slip.code()))
                .map(SubmittedSlip::slip)
                .filter(found -> found.ref().equals(slip) && !database.removed.contains(slip))
                .map(found -> file(slip, found.attachment())));
    }

    private static StoredFile file(SlipRef slip, Attachment attachment) {
        return new StoredFile(id(slip, 0), attachment.fileName(), attachment.type(), attachment.bytes());
    }

    @Override
    public Optional<StoredFile> preview(SlipRef slip, int page) {
        String id = id(slip, page);
        return database.transaction(() -> Optional.ofNullable(page < 1 ? null : database.bytes.get(id))
                .map(bytes -> new StoredFile(id, slip.code() + "-" + page + ".jpg", FileType.JPEG, bytes.length)));
    }

    @Override
    public Preview previews(SlipRef slip) {
        Integer pages = database.transaction(() -> database.previews.get(slip));
        if (database.removed.contains(slip)) {
            return new Preview(PreviewState.REMOVED, 0);
        }
        if (pages == null) {
            return new Preview(PreviewState.WAITING, 0);
        }
        if (pages == LATE) {
            return new Preview(PreviewState.LATE, 0);
        }
        return new Preview(pages == 0 ? PreviewState.FAILED : PreviewState.READY, pages);
    }

    @Override
    public void storePreviews(SlipRef slip, List<Content> pages) {
        List<byte[]> read = pages.stream().map(MemoryFileStore::read).toList();
        database.transaction(() -> {
            if (database.removed.contains(slip)) {
                return 0;
            }
            for (int page = 1; page <= database.previews.getOrDefault(slip, 0); page++) {
                database.bytes.remove(id(slip, page));
            }
            for (int page = 1; page <= read.size(); page++) {
                database.bytes.put(id(slip, page), read.get(page - 1));
            }
            return database.previews.put(slip, read.size());
        });
    }

    @Override
    public void storeLatePreview(SlipRef slip) {
        database.transaction(() -> database.previews.merge(slip, LATE, (before, late) -> before > 0 ? before : late));
    }

    @Override
    public void remove(SlipRef slip) {
        database.transaction(() -> {
            database.bytes.keySet().removeIf(id -> id.startsWith(slip + "/"));
            return database.removed.add(slip);
        });
    }

    @Override
    public void copy(StoredFile file, OutputStream out) throws IOException {
        byte[] bytes = database.transaction(() -> database.bytes.get(file.id()));
        if (bytes == null || bytes.length != file.bytes()) {
            throw new IOException("the file is no longer stored");
        }
        out.write(bytes);
    }

    static String id(SlipRef slip, int page) {
        return slip + "/" + page;
    }

    static byte[] read(Content content) {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UnavailableException("attachment", e);
        }
        if (bytes.length != content.size()) {
            throw new UnavailableException("attachment", new IOException("cut off after " + bytes.length + " bytes"));
        }
        return bytes;
    }
}
