// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.check.internal.forged.CheckedWorld.Claim;
import org.slipway.check.internal.forged.CheckedWorld.Typed;

/** What happens to one supplier: half of the customers pay by one app, one of them again and again; then a forger comes with each trick. */
final class Story {

    private static final List<App> APPS = List.of(App.values());

    private static final List<String> NAMES = List.of(
            "NARRA HARDWARE",
            "MOLAVE BUILDERS",
            "KALESA PARTS",
            "BAHAY KUBO CATERING",
            "ISLA FOODS",
            "LUZON TRADERS",
            "MARIA D. SANTOS",
            "JUAN P. REYES");

    private final Random random;
    private final CheckedWorld world = new CheckedWorld();
    private final List<Original> originals = new ArrayList<>();
    private final Map<Trick, SlipChecks> forged = new EnumMap<>(Trick.class);
    private final List<SlipChecks> honest = new ArrayList<>();
    private int unnamed;

    Story(Random random) {
        this.random = random;
    }

    /** What was said of the forged ones. */
    Map<Trick, SlipChecks> forged() {
        return forged;
    }

    /** What was said of the honest ones when they came. */
    List<SlipChecks> honest() {
        return honest;
    }

    /** In so many of the forged ones nobody is led to the slip that they are made of. */
    int unnamed() {
        return unnamed;
    }

    Story playedOut() {
        try {
            payments();
            for (Trick trick : Trick.values()) {
                forge(trick);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void payments() throws IOException {
        App often = app();
        for (String name : NAMES) {
            pay(originals.size() % 2 == 0 ? often : app(), Payment.random(name, random));
        }
        String regular = NAMES.get(0);
        pay(often, Payment.random(regular, random));
        pay(often, Payment.random(regular, random));
        String sameAgain = originals.get(0).painted().payment().amount();
        pay(often, Payment.random(regular, random).of(sameAgain));
        Original rejected = originals.get(3);
        honest.add(world.checked(world.submittedAgain(rejected.slip(), rejected.file())));
    }

    private App app() {
        return APPS.get(random.nextInt(APPS.size()));
    }

    /** Most send what their telephone took of its screen, some photograph it. */
    private void pay(App app, Payment payment) throws IOException {
        PaintedSlip painted = new PaintedSlip(app, payment);
        int way = random.nextInt(10);
        byte[] file = file(painted, way);
        Slip slip = world.submitted(new Claim(
                CheckedWorld.customer(payment.from()), new Typed(payment.amount(), payment.reference()), file));
        honest.add(world.checked(slip));
        originals.add(new Original(painted, file, way > 0, slip));
    }

    private byte[] file(PaintedSlip painted, int way) throws IOException {
        if (way == 0) {
            return Retouching.jpeg(Retouching.photographed(painted.paint(), random), 0.8f);
        }
        return way < 3 ? Retouching.png(painted.paint()) : Retouching.jpeg(painted.paint(), 0.85f);
    }

    /** Nobody paints into a photograph. */
    private void forge(Trick trick) throws IOException {
        List<Original> usable = originals.stream()
                .filter(original -> original.screen() || !trick.edits())
                .toList();
        Original original = usable.get(random.nextInt(usable.size()));
        Payment shown = original.painted().payment();
        String amount = trick.edits() ? Payment.amount(random) : shown.amount();
        String fresh = Payment.random("", random).reference();
        Typed typed = new Typed(amount, trick.reference(shown.reference(), fresh, random));
        byte[] file = trick.file(original, amount, random);
        Customer forger = CheckedWorld.customer("Forger " + random.nextInt(1_000_000));
        SlipChecks checks = world.checked(world.submitted(new Claim(forger, typed, file, Optional.empty())));
        forged.put(trick, checks);
        unnamed += names(checks, original.slip().code()) ? 0 : 1;
    }

    /** Whether something that is not green names a slip. */
    private static boolean names(SlipChecks checks, SlipCode slip) {
        return checks.results().stream()
                .map(NamedResult::result)
                .filter(result -> result.level() != CheckLevel.GREEN)
                .anyMatch(result ->
                        result.inputs().getOrDefault(CheckResult.SLIPS, "").contains(slip.value()));
    }
}
