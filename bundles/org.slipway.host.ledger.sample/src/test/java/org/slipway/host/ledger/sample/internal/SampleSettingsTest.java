// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.testkit.SettingsTrial;

class SampleSettingsTest {

    private final SettingsTrial<Optional<SampleLink>> trial = SettingsTrial.good(SampleSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("portalLinkFile", "/tmp/link", "portalLinkInvoice", "MOS-0121")))
                .isEqualTo(Optional.of(new SampleLink(Path.of("/tmp/link"), "MOS-0121")));
    }

    @Test
    void shouldKeepTheLastGoodOnes_whenTheInvoiceIsNone() {
        assertThat(trial.refusal(Map.of("portalLinkInvoice", "MOS-1")))
                .startsWith("portalLinkInvoice = MOS-1 is not allowed; allowed is one of MOS-0")
                .contains("MOS-0117");
    }
}
