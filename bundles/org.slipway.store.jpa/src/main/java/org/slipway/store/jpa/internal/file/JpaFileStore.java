// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;
import org.slipway.store.jpa.internal.Database;

/** Files in tables. A reader holds a connection for one chunk at a time, so that a slow one holds up nobody. */
@Component
public final class JpaFileStore implements FileStore {

    private final Transactions transactions;

    @Activate
    public JpaFileStore(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public void storeOriginal(SlipRef slip, Attachment attachment, Content content) {
        transactions.write(entities -> {
            FileChunks.insert(entities, FileKey.original(slip), content);
            return slip;
        });
    }

    @Override
    public Optional<StoredFile> original(SlipRef slip) {
        return transactions.read(entities -> {
            List<?> found = entities.createNativeQuery(
                            "SELECT file_name, file_type, file_bytes FROM slip s WHERE supplier = ?1 AND code = ?2"
                                    + " AND NOT EXISTS (SELECT 1 FROM slip_preview p WHERE p.supplier = s.supplier"
                                    + " AND p.code = s.code AND p.removed = TRUE)")
                    .setParameter(1, slip.supplier().value())
                    .setParameter(2, slip.code().value())
                    .getResultList();
            return found.stream().findFirst().map(columns -> original(slip, (Object[]) columns));
        });
    }

    private static StoredFile original(SlipRef slip, Object[] columns) {
        long bytes = ((Number) columns[2]).longValue();
        FileType type = FileType.valueOf((String) columns[1]);
        return new StoredFile(FileKey.original(slip).id(), (String) columns[0], type, bytes);
    }

    @Override
    public Optional<StoredFile> preview(SlipRef slip, int page) {
        return transactions.read(entities -> row(entities, slip)
                .map(row -> new FileKey(slip, row.batch(), page))
                .flatMap(key -> page(entities, key)));
    }

    private static Optional<StoredFile> page(EntityManager entities, FileKey key) {
        return FilePages.bytes(entities, key)
                .map(bytes ->
                        new StoredFile(key.id(), key.slip().code() + "-" + key.page() + ".jpg", FileType.JPEG, bytes));
    }

    @Override
    public Preview previews(SlipRef slip) {
        return transactions
                .read(entities -> row(entities, slip))
                .map(PreviewRow::toPreview)
                .orElse(new Preview(PreviewState.WAITING, 0));
    }

    private static Optional<PreviewRow> row(EntityManager entities, SlipRef slip) {
        return Optional.ofNullable(entities.find(PreviewRow.class, new PreviewRow.Key(slip)));
    }

    @Override
    public void storePreviews(SlipRef slip, List<Content> pages) {
        transactions.write(entities -> {
            PreviewRow row = row(entities, slip).orElseGet(() -> new PreviewRow(slip));
            if (row.removed()) {
                return row.batch();
            }
            FilePages.delete(entities, slip, row.batch());
            int batch = row.next(pages.size());
            entities.persist(row);
            for (int page = 1; page <= pages.size(); page++) {
                FilePages.insert(entities, new FileKey(slip, batch, page), pages.get(page - 1));
            }
            return batch;
        });
    }

    @Override
    public void storeLatePreview(SlipRef slip) {
        transactions.write(entities -> {
            PreviewRow row = row(entities, slip).orElseGet(() -> new PreviewRow(slip));
            row.late();
            entities.persist(row);
            return slip;
        });
    }

    @Override
    public void remove(SlipRef slip) {
        transactions.write(entities -> {
            PreviewRow row = row(entities, slip).orElseGet(() -> new PreviewRow(slip));
            row.remove();
            entities.persist(row);
            FilePages.deleteAll(entities, slip);
            return slip;
        });
    }

    @Override
    public void copy(StoredFile file, OutputStream out) throws IOException {
        FileKey key = FileKey.parse(file.id()).orElseThrow(() -> new IOException("not a file of this store"));
        long copied = 0;
        for (int number = 0; copied < file.bytes(); number++) {
            int chunk = number;
            byte[] bytes = transactions
                    .read(entities -> FileChunks.read(entities, key, chunk))
                    .orElseThrow(() -> new IOException("the file is no longer stored"));
            out.write(bytes);
            copied += bytes.length;
        }
    }
}
