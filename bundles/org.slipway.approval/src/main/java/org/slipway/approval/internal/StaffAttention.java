// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Colleagues;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.ColleagueStore;
import org.slipway.spi.store.SlipQueries;

/** Notes who opens slips, and assigns them. */
@Component
public final class StaffAttention implements SlipAttention {

    private static final Logger LOG = LoggerFactory.getLogger(StaffAttention.class);
    private static final Duration KEPT = LOOKING.multipliedBy(2);

    private final SlipQueries slips;
    private final AttentionStore store;
    private final ColleagueStore colleagues;
    private final Clock clock;

    @Activate
    public StaffAttention(
            @Reference SlipQueries slips, @Reference AttentionStore store, @Reference ColleagueStore colleagues) {
        this(slips, store, colleagues, Clock.systemUTC());
    }

    StaffAttention(SlipQueries slips, AttentionStore store, ColleagueStore colleagues, Clock clock) {
        this.slips = slips;
        this.store = store;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A page is not kept from anybody because it could not be noted that it was opened. */
    @Override
    public Opened opened(Staff staff, SlipCode code) {
        try {
            return found(staff, code).map(slip -> opened(staff, slip)).orElse(Opened.NOTHING);
        } catch (UnavailableException e) {
            LOG.warn("Slip {}: not noted who looks at it: {}", code, e.getMessage());
            return Opened.NOTHING;
        }
    }

    private Opened opened(Staff staff, Slip slip) {
        Instant now = now();
        store.opened(slip.ref(), new Attention.Viewer(staff.name(), now), now.minus(KEPT));
        SupplierScope scope = SupplierScope.of(slip.ref().supplier());
        Attention attention =
                of(store, new Asked(staff, scope, now), Set.of(slip.code())).getOrDefault(slip.code(), Attention.NONE);
        boolean assignable = mayAssign(staff, slip) && waits(slip);
        return new Opened(attention, assignable, assignable ? others(staff, slip) : List.of());
    }

    private List<String> others(Staff staff, Slip slip) {
        return colleagues.of(slip.ref().supplier(), signedInSince(), Colleagues.MOST_OFFERED).stream()
                .filter(name -> !name.equals(key(staff.name())))
                .toList();
    }

    private Instant signedInSince() {
        return now().minus(Colleagues.KNOWN);
    }

    /** Who asks, about the slips of whom, and when. */
    record Asked(Staff staff, SupplierScope scope, Instant now) {}

    /** What others do with some slips. */
    static Map<SlipCode, Attention> of(AttentionStore store, Asked asked, Set<SlipCode> codes) {
        Map<SlipCode, Attention> all =
                new HashMap<>(store.of(asked.scope(), codes, asked.now().minus(LOOKING)));
        all.replaceAll((code, attention) -> new Attention(
                attention.assigned(),
                attention.viewers().stream()
                        .filter(viewer ->
                                !viewer.name().equalsIgnoreCase(asked.staff().name()))
                        .toList()));
        return all;
    }

    @Override
    public Outcome<String, AssignmentRefusal> assign(Staff staff, SlipCode code, String typed) {
        String name = key(PlainText.line(typed));
        return open(staff, code).then(slip -> {
            if (!waits(slip)) {
                return Outcome.refused(AssignmentRefusal.DECIDED);
            }
            if (name.isEmpty()) {
                return Outcome.refused(AssignmentRefusal.NAME_MISSING);
            }
            if (name.length() > LONGEST_NAME) {
                return Outcome.refused(AssignmentRefusal.NAME_TOO_LONG);
            }
            if (!name.equals(key(staff.name())) && !colleagues.knows(slip.ref().supplier(), name, signedInSince())) {
                return Outcome.refused(AssignmentRefusal.NOT_A_COLLEAGUE);
            }
            store.assign(slip.ref(), Optional.of(name), entry(AuditAction.SLIP_ASSIGNED, staff, slip, name));
            return Outcome.accepted(name);
        });
    }

    @Override
    public Outcome<SlipCode, AssignmentRefusal> release(Staff staff, SlipCode code) {
        return open(staff, code).map(slip -> {
            store.assign(slip.ref(), Optional.empty(), entry(AuditAction.SLIP_UNASSIGNED, staff, slip, ""));
            return slip.code();
        });
    }

    private Outcome<Slip, AssignmentRefusal> open(Staff staff, SlipCode code) {
        Optional<Slip> slip = found(staff, code);
        if (slip.isEmpty()) {
            return Outcome.refused(AssignmentRefusal.NOT_FOUND);
        }
        return mayAssign(staff, slip.get())
                ? Outcome.accepted(slip.get())
                : Outcome.refused(AssignmentRefusal.NOT_ALLOWED);
    }

    private static boolean mayAssign(Staff staff, Slip slip) {
        return staff.mayDecide() || staff.maySetUp(slip.ref().supplier());
    }

    private static boolean waits(Slip slip) {
        return SlipStep.REJECT.startsAt(slip.status());
    }

    private AuditEntry entry(AuditAction action, Staff staff, Slip slip, String detail) {
        return new AuditEntry(
                slip.ref().supplier(), action, staff.name(), slip.code().value(), now(), detail);
    }

    /** By which names are compared: realms may ignore case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Optional<Slip> found(Staff staff, SlipCode code) {
        return staff.maySee() ? slips.find(staff.scope(), code) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
