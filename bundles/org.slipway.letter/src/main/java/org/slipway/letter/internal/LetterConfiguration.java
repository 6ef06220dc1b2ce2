// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.letters}. */
@ObjectClassDefinition(name = "Slipway letters", description = "When letters to customers are sent")
public @interface LetterConfiguration {

    @AttributeDefinition(description = "Pause between looks at letters that wait, 10 to 60000")
    int pollMillis() default 1_000;

    @AttributeDefinition(
            description = "How often a mail server may refuse a mail before a person has to look at it, 1 to 1000")
    int mostRefusals() default 12;
}
