// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.invoice.InvoiceAnnouncements;

/** The folders that are configured at this moment, each with a thread that looks into it; they come and go. */
@Component(service = RunningFolders.class)
public final class RunningFolders {

    private final Map<ConfiguredFolder, RunningFolder> running = new ConcurrentHashMap<>();

    /** New invoices wait while they are away. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InvoiceAnnouncements announcements;

    @Activate
    public RunningFolders() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredFolder settings) {
        SupplierFolder folder = new SupplierFolder(settings, new LocalDisk(), Clock.systemUTC());
        running.put(settings, new RunningFolder(folder, () -> Optional.ofNullable(announcements)));
    }

    void remove(ConfiguredFolder settings) {
        RunningFolder gone = running.remove(settings);
        if (gone != null) {
            gone.close();
        }
    }

    @Deactivate
    void stop() {
        running.values().forEach(RunningFolder::close);
        running.clear();
    }

    /** All of them. */
    List<SupplierFolder> all() {
        return running.values().stream().map(RunningFolder::folder).toList();
    }
}
