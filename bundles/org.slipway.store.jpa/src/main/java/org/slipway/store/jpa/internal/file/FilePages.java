// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.slipway.api.file.Content;
import org.slipway.api.slip.SlipRef;

/** The pages of previews: how long each is, and its chunks. */
final class FilePages {

    private FilePages() {}

    static void insert(EntityManager entities, FileKey file, Content content) {
        entities.createNativeQuery(
                        "INSERT INTO slip_preview_page (supplier, code, batch, page, bytes) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, file.slip().supplier().value())
                .setParameter(2, file.slip().code().value())
                .setParameter(3, file.batch())
                .setParameter(4, file.page())
                .setParameter(5, content.size())
                .executeUpdate();
        FileChunks.insert(entities, file, content);
    }

    /** The length of a page; empty if there is none. */
    static Optional<Long> bytes(EntityManager entities, FileKey file) {
        List<?> found = entities.createNativeQuery("SELECT bytes FROM slip_preview_page"
                        + " WHERE supplier = ?1 AND code = ?2 AND batch = ?3 AND page = ?4")
                .setParameter(1, file.slip().supplier().value())
                .setParameter(2, file.slip().code().value())
                .setParameter(3, file.batch())
                .setParameter(4, file.page())
                .getResultList();
        return found.stream().findFirst().map(bytes -> ((Number) bytes).longValue());
    }

    /** Takes out all pages of a slip, with all of its files. */
    static void deleteAll(EntityManager entities, SlipRef slip) {
        entities.createNativeQuery("DELETE FROM slip_preview_page WHERE supplier = ?1 AND code = ?2")
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .executeUpdate();
        FileChunks.deleteAll(entities, slip);
    }

    /** Takes out all pages of a batch. */
    static void delete(EntityManager entities, SlipRef slip, int batch) {
        if (batch == 0) {
            return;
        }
        entities.createNativeQuery("DELETE FROM slip_preview_page WHERE supplier = ?1 AND code = ?2 AND batch = ?3")
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .setParameter(3, batch)
                .executeUpdate();
        FileChunks.delete(entities, slip, batch);
    }
}
