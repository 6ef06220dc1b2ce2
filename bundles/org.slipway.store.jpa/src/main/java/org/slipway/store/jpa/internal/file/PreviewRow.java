// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.SlipRef;

/** Which pictures a slip has. */
@Entity
@Table(name = "slip_preview")
@IdClass(PreviewRow.Key.class)
class PreviewRow {

    @Id
    private String supplier;

    @Id
    private String code;

    private int batch;
    private int pages;
    private boolean late;
    private boolean removed;

    @Version
    private long version;

    PreviewRow() {}

    PreviewRow(SlipRef slip) {
        this.supplier = slip.supplier().value();
        this.code = slip.code().value();
    }

    int batch() {
        return batch;
    }

    /** Says that a newer batch is stored now. */
    int next(int pageCount) {
        pages = pageCount;
        late = false;
        return ++batch;
    }

    /** Says that there is none in time; those that are there stay. */
    void late() {
        late = pages == 0;
    }

    /** Says that there are none any more, nor the attachment that others could be made of. */
    void remove() {
        removed = true;
        pages = 0;
    }

    boolean removed() {
        return removed;
    }

    Preview toPreview() {
        if (removed) {
            return new Preview(PreviewState.REMOVED, 0);
        }
        if (pages > 0) {
            return new Preview(PreviewState.READY, pages);
        }
        return new Preview(late ? PreviewState.LATE : PreviewState.FAILED, 0);
    }

    /** Supplier and code of the slip. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String code = "";

        Key() {}

        Key(SlipRef slip) {
            this.supplier = slip.supplier().value();
            this.code = slip.code().value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(supplier, key.supplier) && Objects.equals(code, key.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, code);
        }
    }
}
