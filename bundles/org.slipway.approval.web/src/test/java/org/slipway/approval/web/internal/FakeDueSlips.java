// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.LocalDate;
import java.util.function.Function;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.DueSlips;
import org.slipway.api.approval.Staff;

/** What a test says is due. */
final class FakeDueSlips implements DueSlips {

    Due due = Due.NONE;

    @Override
    public Due of(Staff staff, Function<SupplierId, LocalDate> today) {
        return due;
    }
}
