// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;

/** The lists of slips over the store. */
@Component
public final class StaffQueue implements SlipQueue {

    private final SlipQueries slips;
    private final OpenWorkStore work;

    @Activate
    public StaffQueue(@Reference SlipQueries slips, @Reference OpenWorkStore work) {
        this.slips = slips;
        this.work = work;
    }

    @Override
    public QueuePage page(Staff staff, QueueRequest request) {
        if (!staff.maySee()) {
            return QueuePage.EMPTY;
        }
        ListSearch search = new ListSearch(slips, staff, request);
        List<Slip> named = search.named();
        int room = PAGE_SIZE - (request.after().isEmpty() ? named.size() : 0);
        ListSearch.Found found = search.from(request.after(), room, codes(named));
        List<Slip> shown = request.after().isPresent()
                ? found.slips()
                : Stream.concat(named.stream(), found.slips().stream()).toList();
        return new QueuePage(shown, found.next(), found.unfinished(), doubtful(staff.scope(), shown));
    }

    /** Only what is approved has work that a person must know of while looking at a list. */
    private Set<SlipCode> doubtful(SupplierScope scope, List<Slip> shown) {
        Set<String> codes = shown.stream().map(slip -> slip.code().value()).collect(Collectors.toSet());
        return work.about(scope, codes).stream()
                .filter(open -> open.progress().parked())
                .map(open -> new SlipCode(open.target()))
                .collect(Collectors.toSet());
    }

    private static Set<SlipCode> codes(Collection<Slip> slips) {
        return slips.stream().map(Slip::code).collect(Collectors.toSet());
    }
}
