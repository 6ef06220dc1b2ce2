// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;
import org.slipway.api.supplier.KnownSuppliers;
import org.slipway.settings.Current;
import org.slipway.web.FormGuard;
import org.slipway.web.KeptForm;
import org.slipway.web.SessionCookie;
import org.slipway.web.WebFront;

/**
 * The sessions of staff. The cookie is {@code SameSite=Lax}, not {@code Strict}: a link to a slip in a chat or an e-mail
 * shall open the slip and not the sign-in page. Nothing is changed by GET, and every form carries a token.
 */
@Component(service = StaffSessions.class)
public final class StaffSessions {

    private static final int ID_BYTES = 16;

    /** What a seal takes, without what the cookie says of the beginning. */
    private static final int MAX_LENGTH = 1_980;

    private static final String SIGN_IN = "sign-in ";
    private static final Duration SIGN_IN_LIFE = Duration.ofHours(1);
    private static final Duration SIGN_IN_LONGEST = Duration.ofHours(12);
    private static final Duration KEPT_LIFE = Duration.ofHours(2);

    /** There only where the host has its books kept on this screen. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable BookKeeping books;

    /** Comes and goes with the host. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KnownSuppliers suppliers;

    private final Seals seals;
    private final BooleanSupplier publicByTls;
    private final StaffStanding standing;
    private final Current<StaffRules> rules;
    private final SessionCookie signInCookie;
    private final KnownBrowser knownBrowser;
    private final FormGuard guard;
    private final KeptForms kept;
    private final Clock clock;
    private final Random random;
    private final PaymentMethods methods;

    @Activate
    public StaffSessions(
            @Reference Seals seals,
            @Reference WebFront front,
            @Reference StaffStanding standing,
            @Reference PaymentMethods methods) {
        this(seals, front::publicByTls, standing, new Sources(Clock.systemUTC(), new SecureRandom(), methods));
    }

    StaffSessions(Seals seals, BooleanSupplier publicByTls, StaffStanding standing, Sources sources) {
        this.seals = seals;
        this.publicByTls = publicByTls;
        this.standing = standing;
        rules = standing.rules();
        clock = sources.clock();
        random = sources.random();
        methods = sources.methods();
        signInCookie = new SessionCookie(
                new SessionCookie.Kind("slipway-sign-in", SealPurpose.SIGN_IN, SIGN_IN_LIFE, SIGN_IN_LONGEST),
                seals,
                publicByTls,
                clock);
        knownBrowser = new KnownBrowser(seals, publicByTls, clock);
        guard = new FormGuard(seals);
        SessionCookie.Kind words =
                new SessionCookie.Kind("slipway-staff-form", SealPurpose.KEPT_FORM, KEPT_LIFE, KEPT_LIFE);
        kept = new KeptForms(guard, new KeptForm(new SessionCookie(words, seals, publicByTls, clock)));
    }

    /** What was typed when a session was over. */
    KeptForms kept() {
        return kept;
    }

    /** Where time and chance come from, and what customers are offered. */
    record Sources(Clock clock, Random random, PaymentMethods methods) {}

    /**
     * Begins a session.
     *
     * @return false if the staff's suppliers are more than a session can name
     */
    boolean begin(HttpServletRequest request, HttpServletResponse response, Staff staff) {
        StaffSession session = new StaffSession(newId(), staff);
        String written = session.write();
        if (written.length() > MAX_LENGTH) {
            return false;
        }
        standing.begin(session);
        cookie().write(request, response, written);
        return true;
    }

    /** The session that the browser brought, prolonged by this use; empty if there is none or it is over. */
    Optional<StaffSession> current(HttpServletRequest request, HttpServletResponse response) {
        Optional<StaffSession> session = unprolonged(request);
        session.ifPresent(found -> cookie().slide(request, response));
        return session;
    }

    /** The session that the browser brought, not prolonged: for what a page asks by itself. */
    Optional<StaffSession> unprolonged(HttpServletRequest request) {
        return brought(request).flatMap(standing::of);
    }

    /** What the browser brought as its session, which may have been ended: nothing is asked. */
    Optional<StaffSession> brought(HttpServletRequest request) {
        return cookie().value(request).flatMap(StaffSession::read);
    }

    /** Ends a session, wherever else its cookie may be. */
    void end(StaffRequest request) {
        standing.end(request.session());
        cookie().clear(request.exchange().request(), request.response());
    }

    /** Tells whom this browser has signed in before. */
    KnownBrowser knownBrowser() {
        return knownBrowser;
    }

    private SessionCookie cookie() {
        StaffRules.Sessions life = rules.get().sessions();
        SessionCookie.Kind kind =
                new SessionCookie.Kind("slipway-staff", SealPurpose.STAFF_SESSION, life.idle(), life.longest());
        return new SessionCookie(kind, seals, publicByTls, clock);
    }

    /** The token for the forms of a session. */
    String formToken(StaffSession session) {
        return guard.token(KeptForms.session(session));
    }

    /** Whether a form was shown by us in this session. */
    boolean accepts(StaffSession session, HttpServletRequest request) {
        return carriesToken(request, KeptForms.session(session));
    }

    /** The token for the sign-in form, with a cookie for it: there is no session yet. */
    String signInToken(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> visitor = signInCookie.slide(request, response);
        String id = visitor.orElseGet(this::newId);
        if (visitor.isEmpty()) {
            signInCookie.write(request, response, id);
        }
        return guard.token(SIGN_IN + id);
    }

    /** Whether the sign-in form was shown by us to this browser. */
    boolean acceptsSignIn(HttpServletRequest request, HttpServletResponse response) {
        return signInCookie
                .slide(request, response)
                .filter(id -> carriesToken(request, SIGN_IN + id))
                .isPresent();
    }

    private boolean carriesToken(HttpServletRequest request, String session) {
        String token = request.getParameter(FormGuard.FIELD);
        return token != null && !FormGuard.crossSite(request) && guard.accepts(session, token);
    }

    /** The books of the host, where it has them kept on this screen. */
    Optional<BookKeeping> books() {
        return Optional.ofNullable(books);
    }

    /** A supplier as the host says it is; empty if it has none of this id, or nothing is known for now. */
    Optional<Supplier> supplier(SupplierId id) {
        return Optional.ofNullable(suppliers).flatMap(known -> known.known(id));
    }

    /** Whether the host says that it has no supplier of this id. */
    boolean absent(SupplierId id) {
        return Optional.ofNullable(suppliers).filter(known -> known.absent(id)).isPresent();
    }

    /** Suppliers in reach, by their ids: those whose books are kept here, and those that the host was asked for of late. */
    List<Supplier> met(Staff staff) {
        Map<String, Supplier> all = new TreeMap<>();
        Optional.ofNullable(suppliers)
                .map(KnownSuppliers::met)
                .orElse(List.of())
                .forEach(supplier -> all.put(supplier.id().value(), supplier));
        booked(staff).forEach(supplier -> all.put(supplier.id().value(), supplier));
        return all.values().stream()
                .filter(supplier -> staff.scope().reaches(supplier.id()))
                .limit(KnownSuppliers.MOST_MET)
                .toList();
    }

    private List<Supplier> booked(Staff staff) {
        try {
            return books().map(kept -> kept.suppliers(staff)).orElse(List.of());
        } catch (UnavailableException e) {
            return List.of();
        }
    }

    /** The zone of times that belong to no supplier whose own is known. */
    ZoneId zone() {
        return rules.get().zone();
    }

    /** The day in a zone. */
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The suppliers in reach whose customers can't pay; none while the store does not answer, or where staff reaches all. */
    Set<SupplierId> unpayable(Staff staff) {
        try {
            return methods.offeringNone(staff.scope().suppliers());
        } catch (UnavailableException e) {
            return Set.of();
        }
    }

    /** The suppliers in reach whose customers can't pay in some currencies; none while the store does not answer. */
    Map<SupplierId, Set<CurrencyUnit>> lacking(Staff staff) {
        try {
            return methods.lacking(staff.scope());
        } catch (UnavailableException e) {
            return Map.of();
        }
    }

    /** Those of these suppliers of whom a proposed account waits; none while the store does not answer. */
    Set<SupplierId> proposed(Set<SupplierId> suppliers) {
        try {
            return methods.proposed(suppliers);
        } catch (UnavailableException e) {
            return Set.of();
        }
    }

    /** The proposed accounts that wait for this member of staff; none while the store does not answer. */
    Map<SupplierId, Integer> toConfirm(Staff staff) {
        try {
            return methods.toConfirm(staff);
        } catch (UnavailableException e) {
            return Map.of();
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
