// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.Scan;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.ColleagueStore;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.store.DueSlipStore;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.MailOrders;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.RelatedSlipStore;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.store.StoredProfile;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.MutableClock;

/**
 * A database in memory behind fakes of all store ports, which keep the contracts that the real ones keep. One operation
 * runs at a time, so that each is a transaction.
 */
public final class MemoryDatabase implements StoresUnderTest {

    final Map<SlipCode, SubmittedSlip> slips = new LinkedHashMap<>();
    final Map<String, SlipCode> submissions = new LinkedHashMap<>();
    final Map<String, MemoryAllowances.Used> used = new LinkedHashMap<>();
    final Map<InvoiceRef, Reserved> reserved = new LinkedHashMap<>();
    final Map<String, byte[]> bytes = new LinkedHashMap<>();
    final Map<SlipRef, Scan> scans = new LinkedHashMap<>();
    final Map<SlipRef, String> pixels = new LinkedHashMap<>();
    final Map<SlipRef, List<FileRemark>> remarks = new LinkedHashMap<>();
    final Map<SlipRef, byte[]> marks = new LinkedHashMap<>();
    final Map<SlipRef, byte[]> sketches = new LinkedHashMap<>();
    final Map<SlipRef, SlipChecks> checks = new LinkedHashMap<>();
    final Map<SlipRef, CheckStore.ReferenceKey> references = new LinkedHashMap<>();
    final Set<SlipRef> removed = new HashSet<>();
    final Map<SlipRef, Integer> previews = new LinkedHashMap<>();
    final Map<String, StoredLink> links = new LinkedHashMap<>();
    final Map<String, MemoryMailOrders.Count> mailCounts = new LinkedHashMap<>();
    /** How many mails carry a link beside the first. */
    final Map<String, Integer> mails = new LinkedHashMap<>();

    final Map<String, Instant> renewals = new LinkedHashMap<>();
    final List<ManagedMethod> methods = new ArrayList<>();
    final Map<SupplierId, StoredProfile> profiles = new LinkedHashMap<>();
    final Map<SavedFilterStore.Owner, Map<String, SavedFilter>> filters = new LinkedHashMap<>();
    final Map<String, SignedIn> sessions = new LinkedHashMap<>();
    final Map<SlipRef, Map<String, Attention.Viewer>> viewers = new LinkedHashMap<>();
    final Map<String, MemoryColleagueStore.SignIn> colleagues = new TreeMap<>();
    final Map<SlipRef, String> assigned = new LinkedHashMap<>();
    final Map<SupplierId, Instant> reported = new LinkedHashMap<>();
    final Map<SlipRef, List<PastStep>> steps = new LinkedHashMap<>();
    final List<SlipNewsListener> listeners = new ArrayList<>(List.of(new NewsWork()));
    final Map<Long, MemoryWorkStore.Row> rows = new TreeMap<>();
    final Map<SlipRef, MemoryOrders.Ordered> ordered = new LinkedHashMap<>();
    final List<AuditEntry> trail = new ArrayList<>();
    final List<Comparison> comparisons = new ArrayList<>();
    final Map<SupplierId, Map<String, ReceiptDifference>> differences = new LinkedHashMap<>();

    private final MutableClock clock;
    private final MemoryWorkStore work;
    private boolean cut;

    /** An empty database. */
    public MemoryDatabase(MutableClock clock) {
        this.clock = clock;
        this.work = new MemoryWorkStore(this, clock);
    }

    @Override
    public Slips slips() {
        MemorySlips slips = new MemorySlips(this, new MemoryOrders(this, work, clock));
        return new Slips(slips, slips, new MemoryReservations(this));
    }

    @Override
    public RelatedSlipStore related() {
        return new MemoryRelatedSlips(this);
    }

    @Override
    public DueSlipStore dueSlips() {
        return new MemoryDueSlips(this);
    }

    @Override
    public FileStore files() {
        return new MemoryFileStore(this);
    }

    @Override
    public FindingStore findings() {
        return new MemoryFindingStore(this);
    }

    @Override
    public WithdrawnFiles withdrawnFiles() {
        return new MemoryWithdrawnFiles(this);
    }

    @Override
    public CheckStore checks() {
        return new MemoryCheckStore(this);
    }

    @Override
    public LinkStore links() {
        return new MemoryLinkStore(this, work);
    }

    @Override
    public MethodStore methods() {
        return new MemoryMethodStore(this);
    }

    @Override
    public SupplierProfileStore profiles() {
        return new MemorySupplierProfileStore(this);
    }

    @Override
    public SavedFilterStore filters() {
        return new MemorySavedFilterStore(this);
    }

    @Override
    public StaffSessionStore sessions() {
        return new MemoryStaffSessionStore(this);
    }

    @Override
    public AttentionStore attention() {
        return new MemoryAttentionStore(this);
    }

    @Override
    public ColleagueStore colleagues() {
        return new MemoryColleagueStore(this);
    }

    @Override
    public DigestStore digests() {
        return new MemoryDigestStore(this, work);
    }

    @Override
    public ComparisonStore comparisons() {
        return new MemoryComparisonStore(this, work);
    }

    @Override
    public WorkStore work() {
        return work;
    }

    @Override
    public MailOrders mailOrders() {
        return new MemoryMailOrders(this, work);
    }

    @Override
    public OpenWorkStore openWork() {
        return work;
    }

    @Override
    public AuditTrail audit() {
        return new MemoryAuditTrail(this);
    }

    /** Every audit row, oldest first, without what the steps of slips seal. */
    public List<AuditEntry> auditRows() {
        return transaction(() -> trail.stream().map(MemoryDatabase::withoutSeal).toList());
    }

    private static AuditEntry withoutSeal(AuditEntry row) {
        return SlipSeal.parse(row.detail()).isEmpty()
                ? row
                : new AuditEntry(row.supplier(), row.action(), row.actor(), row.subject(), row.at());
    }

    /** All work that waits or is parked, oldest first. */
    public List<Work> allWork() {
        return transaction(
                () -> rows.values().stream().map(MemoryWorkStore.Row::work).toList());
    }

    /** Whether a slip is in a part of its list. */
    boolean holds(SlipQuery.Part part, Slip slip) {
        CheckColour colour = CheckColour.of(
                checks.getOrDefault(slip.ref(), SlipChecks.WAITING).worst());
        return part.submitted().contains(slip.origin().submitted())
                && part.checks().filter(asked -> asked != colour).isEmpty()
                && part.assigned()
                        .filter(asked -> !asked.equals(assigned.get(slip.ref())))
                        .isEmpty();
    }

    /** From now on they hear of every step, and nobody else. */
    public void listen(SlipNewsListener... all) {
        listeners.clear();
        listeners.addAll(List.of(all));
    }

    @Override
    public void pass(Duration duration) {
        clock.advance(duration);
    }

    /** From now on every operation throws {@link UnavailableException}, until it is called with false. */
    @Override
    public synchronized void outOfReach(boolean cutOff) {
        cut = cutOff;
    }

    synchronized <T> T transaction(Supplier<T> body) {
        if (cut) {
            throw new UnavailableException("database", new IOException("connection refused"));
        }
        return body.get();
    }
}
