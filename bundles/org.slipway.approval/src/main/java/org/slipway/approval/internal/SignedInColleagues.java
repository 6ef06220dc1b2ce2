// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Colleagues;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.Staff;
import org.slipway.spi.store.ColleagueStore;

/** Keeps who has signed in. */
@Component
public final class SignedInColleagues implements Colleagues {

    private static final Logger LOG = LoggerFactory.getLogger(SignedInColleagues.class);
    private static final SupplierScope NONE = new SupplierScope(false, Set.of());

    private final ColleagueStore store;
    private final Clock clock;

    @Activate
    public SignedInColleagues(@Reference ColleagueStore store) {
        this(store, Clock.systemUTC());
    }

    SignedInColleagues(ColleagueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void signedIn(Staff staff) {
        String name = StaffAttention.key(staff.name());
        if (name.length() > SlipAttention.LONGEST_NAME) { // small letters may be more
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            store.signedIn(name, staff.mayDecide() ? staff.scope() : NONE, now);
            store.forget(now.minus(KNOWN));
        } catch (UnavailableException e) {
            LOG.warn("Not noted for colleagues that somebody has signed in: {}", e.getMessage());
        }
    }
}
