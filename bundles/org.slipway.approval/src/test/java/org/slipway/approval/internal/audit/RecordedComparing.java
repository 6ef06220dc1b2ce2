// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.DataReport;
import org.slipway.spi.audit.DataAudit;

/** Compares nothing; whose data was to be compared is written down. */
final class RecordedComparing implements DataAudit {

    final List<SupplierId> asked = new ArrayList<>();
    Optional<DataReport> last = Optional.empty();

    @Override
    public Optional<DataReport> last(SupplierId supplier) {
        return last;
    }

    @Override
    public Optional<DataReport> compare(SupplierId supplier) {
        asked.add(supplier);
        return last;
    }
}
