// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.api.slip.SlipRef;

/** Bytes as rows of 64 KiB, written and read one by one, so that no file is in memory as a whole. */
public final class FileChunks {

    static final int CHUNK = 64 * 1024;

    private static final String INSERT =
            "INSERT INTO slip_file_chunk (supplier, code, batch, page, chunk, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private static final String SELECT = "SELECT data FROM slip_file_chunk"
            + " WHERE supplier = ?1 AND code = ?2 AND batch = ?3 AND page = ?4 AND chunk = ?5";

    private static final String DELETE = "DELETE FROM slip_file_chunk WHERE supplier = ?1 AND code = ?2 AND batch = ?3";

    private FileChunks() {}

    /** Writes all bytes in the running transaction; a content that is cut off or can't be read makes it fail. */
    public static void insert(EntityManager entities, FileKey file, Content content) {
        long bytes = 0;
        try (InputStream in = content.open()) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int number = 0; chunk.length > 0; number++) {
                of(entities.createNativeQuery(INSERT), file)
                        .setParameter(5, number)
                        .setParameter(6, chunk)
                        .executeUpdate();
                bytes += chunk.length;
                chunk = in.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UnavailableException("attachment", e);
        }
        if (bytes != content.size()) {
            throw new UnavailableException("attachment", new IOException(bytes + " bytes of " + content.size()));
        }
    }

    /** A chunk by its number, from 0; empty if there is none. */
    static Optional<byte[]> read(EntityManager entities, FileKey file, int number) {
        List<?> chunks = of(entities.createNativeQuery(SELECT), file)
                .setParameter(5, number)
                .getResultList();
        return chunks.stream().findFirst().map(byte[].class::cast);
    }

    /** Takes out all files of a batch. */
    static void delete(EntityManager entities, SlipRef slip, int batch) {
        entities.createNativeQuery(DELETE)
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .setParameter(3, batch)
                .executeUpdate();
    }

    /** Takes out all files of a slip. */
    static void deleteAll(EntityManager entities, SlipRef slip) {
        entities.createNativeQuery("DELETE FROM slip_file_chunk WHERE supplier = ?1 AND code = ?2")
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .executeUpdate();
    }

    private static Query of(Query query, FileKey file) {
        return query.setParameter(1, file.slip().supplier().value())
                .setParameter(2, file.slip().code().value())
                .setParameter(3, file.batch())
                .setParameter(4, file.page());
    }
}
