// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Routes;
import org.slipway.itests.kit.Routes.Role;
import org.slipway.itests.kit.Routes.Route;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Who may do what: every route that the running container has, asked by every role. A route without a row fails the test. */
@ExtendWith(SiteExtension.class)
class RouteMatrixIT {

    private static final String SUPPLIER = "insider";
    private static final String SHOWN = "0".repeat(16) + "." + "0".repeat(16) + "." + "0".repeat(16);

    private static final Map<Role, String> COOKIES = new EnumMap<>(Role.class);
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static Site site;
    private static CookieSessions insider;

    @BeforeAll
    static void letEverybodyIn(Site running) {
        site = running;
        insider = CookieSessions.of(running);
        site.books().opens(Business.named(Staff.OTHER_SUPPLIER, "Other Trading"));
        enters(Role.NOBODY, "other=1", "");
        enters(Role.CUSTOMER, insider.customerCookies(), "/portal/pay/slip");
        signsIn(Role.VIEWER, Staff.VIEWER_OF_ONE);
        signsIn(Role.APPROVER, Staff.APPROVER_OF_ONE);
        signsIn(Role.ADMIN, Staff.ADMIN_OF_ONE);
        signsIn(Role.OTHER_ADMIN, Staff.ADMIN_OF_ANOTHER);
        String link = insider.customer().link().getPath().substring("/portal/l/".length());
        NAMES.putAll(Map.of(
                "{slip}", insider.slip(),
                "{link}", link,
                "{invoice}", insider.invoice(),
                "{supplier}", SUPPLIER,
                "{shown}", SHOWN));
    }

    private static void signsIn(Role role, Staff staff) {
        enters(role, CookieSessions.signIn(insider.wire(), staff), "/approvals");
    }

    private static void enters(Role role, String cookies, String page) {
        COOKIES.put(role, cookies);
        TOKENS.put(
                role,
                page.isEmpty()
                        ? "none"
                        : CookieSessions.token(insider.send(Request.get(page).with("Cookie", cookies))));
    }

    static List<Route> routes() {
        return Routes.all();
    }

    @Test
    void shouldHaveRowsForReadingAndWriting_whenARouteIsRegistered(TestReporter reporter) {
        // given
        List<Route> rows = Routes.all();

        // then
        Set<String> registered = site.books().pages();
        assertThat(patterns(rows.stream().filter(row -> row.method().equals("GET"))))
                .isEqualTo(registered);
        assertThat(patterns(rows.stream().filter(row -> !row.method().equals("GET"))))
                .isEqualTo(registered);
        reporter.publishEntry(
                "route matrix",
                registered.size() + " patterns, " + rows.size() + " routes x " + Role.values().length + " roles = "
                        + rows.size() * Role.values().length + " answers");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldAnswerEachRoleAsTheRowSays_whenAsked(Route route) {
        Map<Role, Integer> answered = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            answered.put(role, insider.send(request(route, role)).status());
        }

        assertThat(answered).isEqualTo(route.statuses());
    }

    private static Request request(Route route, Role role) {
        String target = named(route.target());
        Request request = route.method().equals("GET") ? Request.get(target) : Request.form(target, form(route, role));
        return request.with("Cookie", COOKIES.get(role));
    }

    private static Map<String, String> form(Route route, Role role) {
        Map<String, String> fields = new LinkedHashMap<>();
        route.form().forEach((name, value) -> fields.put(name, named(value)));
        if (!route.method().equals("FORGED")) {
            fields.put("formToken", TOKENS.get(role));
        }
        return fields;
    }

    private static String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private static Set<String> patterns(Stream<Route> rows) {
        return rows.map(Route::pattern).collect(Collectors.toCollection(TreeSet::new));
    }
}
