// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured portal link to begin with; empty: none is written. */
@Component(
        service = {},
        configurationPid = "slipway.sample")
@Designate(ocd = SampleConfig.class)
@SettingsService
public final class SampleSettings extends Settings<Optional<SampleLink>> {

    private static final List<String> INVOICES = SampleData.MABUHAY.invoices().stream()
            .map(SampleInvoice::number)
            .sorted()
            .toList();

    @Activate
    public SampleSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, SampleConfig.class, SampleSettings::read);
    }

    private static Optional<SampleLink> read(SettingValues values) {
        String invoice = values.text("portalLinkInvoice");
        if (!INVOICES.contains(invoice)) {
            throw values.wrong("portalLinkInvoice", "one of " + String.join(", ", INVOICES));
        }
        return values.text("portalLinkFile").isEmpty()
                ? Optional.empty()
                : Optional.of(new SampleLink(values.read("portalLinkFile", "a path", Path::of), invoice));
    }
}
