// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Damage;

/** The rows of what is to be known of attachments. */
public final class FileRemarks {

    private static final String INSERT =
            "INSERT INTO slip_file_remark (supplier, code, kind, remarked, detail) VALUES (?1, ?2, ?3, ?4, ?5)";

    private static final String SELECT =
            "SELECT kind, remarked, detail FROM slip_file_remark WHERE supplier = ?1 AND code = ?2";

    private static final String DELETE = "DELETE FROM slip_file_remark WHERE supplier = ?1 AND code = ?2 AND kind = ?3";

    private FileRemarks() {}

    /** Writes them down in the running transaction. */
    public static void insert(EntityManager entities, SlipRef slip, List<FileRemark> remarks) {
        for (FileRemark remark : remarks) {
            of(entities.createNativeQuery(INSERT), slip)
                    .setParameter(3, remark.kind().name())
                    .setParameter(4, remark.count())
                    .setParameter(5, remark.detail())
                    .executeUpdate();
        }
    }

    static void replaceMissing(EntityManager entities, SlipRef slip, List<FileRemark> remarks) {
        for (FileRemarkKind kind : FileRemarkKind.values()) {
            if (kind.ofPictures()) {
                of(entities.createNativeQuery(DELETE), slip)
                        .setParameter(3, kind.name())
                        .executeUpdate();
            }
        }
        insert(entities, slip, remarks);
    }

    static List<FileRemark> of(EntityManager entities, SlipRef slip) {
        List<?> found = of(entities.createNativeQuery(SELECT), slip).getResultList();
        return found.stream()
                .map(row -> Damage.checked("remark about slip " + slip.code(), () -> remark((Object[]) row)))
                .sorted(Comparator.comparing(FileRemark::kind))
                .toList();
    }

    private static FileRemark remark(Object[] columns) {
        return new FileRemark(
                FileRemarkKind.valueOf((String) columns[0]), ((Number) columns[1]).intValue(), (String) columns[2]);
    }

    private static Query of(Query query, SlipRef slip) {
        return query.setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value());
    }
}
