// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.slipway.api.SupplierId;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.Slip;

/** Writes slips as rows of a file, for programs: the names of columns and states are the same in every language. */
final class SlipExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CsvFile file = new CsvFile();
    private final Function<SupplierId, ZoneId> zones;

    /** With the names of the columns; times are in the zone of each supplier. */
    SlipExport(Function<SupplierId, ZoneId> zones) {
        this.zones = zones;
        file.row(
                "slip",
                "supplier",
                "state",
                "customer",
                "company",
                "invoice",
                "paymentMethod",
                "referenceNo",
                "transactionDate",
                "amount",
                "currency",
                "submitted",
                "decided",
                "decidedBy",
                "receipt",
                "reason",
                "checks",
                "enteredBy",
                "timeZone");
    }

    void add(Slip slip, CheckColour checks) {
        ZoneId zone = zones.apply(slip.ref().supplier());
        ExportedState state = ExportedState.of(slip.state());
        file.row(
                slip.code().value(),
                slip.ref().supplier().value(),
                slip.status().name(),
                slip.origin().customer().name(),
                slip.figures().company(),
                slip.origin().invoiceNumber(),
                slip.figures().method().label(),
                slip.figures().referenceNo(),
                slip.figures().transactionDate().toString(),
                slip.figures().amount().getAmount().toPlainString(),
                slip.figures().amount().getCurrencyUnit().getCode(),
                time(slip.origin().submitted(), zone),
                slip.state().decided().map(at -> time(at, zone)).orElse(""),
                state.decidedBy(),
                state.receipt(),
                state.reason(),
                checks.name(),
                slip.origin().enteredBy().orElse(""),
                zone.getId());
    }

    /** Says in the last row that slips are missing. */
    void cut(String explanation) {
        file.row(explanation);
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    byte[] bytes() {
        return file.bytes();
    }
}
