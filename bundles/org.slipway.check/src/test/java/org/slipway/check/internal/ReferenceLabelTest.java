// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What slips of Philippine banks and wallets print before a reference, and what belongs to it. */
class ReferenceLabelTest {

    @ParameterizedTest
    @CsvSource({
        "Ref. No.: 1003456789012, 1003456789012",
        "Ref. No. 1003 456 789012, 1003 456 789012",
        "Ref No 1003456789012, 1003456789012",
        "RefNo1003456789012, 1003456789012",
        "REF#1003456789012, 1003456789012",
        "Ref: 1003456789012, 1003456789012",
        "Reference Number: FT26061ABCDE, FT26061ABCDE",
        "Reference No.  BN-20260301-12345678, BN-20260301-12345678",
        "Reference ID 9F3A2B7C, 9F3A2B7C",
        "GCash Ref No. 7012345678901, 7012345678901",
        "InstaPay Ref. No.: 561234, 561234",
        "InstaPay Reference Number 561234, 561234",
        "PESONet Trace No. 004512, 004512",
        "Trace No.: 004512, 004512",
        "TRACE NUMBER 004512, 004512",
        "Confirmation No. 2603011234567, 2603011234567",
        "Confirmation Code: A1B2C3D4, A1B2C3D4",
        "Transaction ID: 0a9Z1234, 0a9Z1234",
        "Transaction Reference No.: 20260301123456, 20260301123456",
        "Txn ID 8899001122, 8899001122",
        "Trans. No. 8899001122, 8899001122",
        "Bank Reference No. UB123456, UB123456",
        "Approval Code: 778899, 778899",
        "Ref Norte123, Norte123",
    })
    void shouldBeDropped_whenABankPrintsIt(String typed, String reference) {
        assertThat(ReferenceLabel.without(typed)).isEqualTo(reference);
        assertThat(ReferenceFold.key(ReferenceLabel.without(typed))).isEqualTo(ReferenceFold.key(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1003456789012",
                "REF2026001",
                "TRX-2026-001",
                "Reference",
                "Ref. No.",
                "Ref. No. 12",
                "RefNorte123",
                "Refund 10034567",
                "NO 1234567",
                "Conference 2026 1234",
                "BDO 123456",
            })
    void shouldStay_whenItIsAPartOfTheReference(String typed) {
        assertThat(ReferenceLabel.without(typed)).isEqualTo(typed);
    }
}
