// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.Base64;
import java.util.random.RandomGenerator;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmissionKey;

/** Makes what must not be guessed or must not repeat. */
final class CodeGenerator {

    private static final int KEY_BYTES = 16;

    private final RandomGenerator random;

    CodeGenerator(RandomGenerator random) {
        this.random = random;
    }

    SlipCode code() {
        return new SlipCode("PS-" + characters(4) + "-" + characters(2));
    }

    private String characters(int count) {
        StringBuilder characters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            characters.append(SlipCode.ALPHABET.charAt(random.nextInt(SlipCode.ALPHABET.length())));
        }
        return characters.toString();
    }

    SubmissionKey key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SubmissionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
