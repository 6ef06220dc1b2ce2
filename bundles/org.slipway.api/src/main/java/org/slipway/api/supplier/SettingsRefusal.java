// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

/** Why settings of a supplier were not changed. */
public enum SettingsRefusal {
    /** This staff may not set this supplier up. */
    NOT_ALLOWED(Field.ALL),
    /** A configuration of the platform has set this supplier up; it wins over what staff would. */
    CONFIGURED(Field.ALL),
    /** Somebody else has changed the settings since they were shown. */
    STALE(Field.ALL),
    /** The colour is not of the form {@code #rrggbb}. */
    COLOUR_MALFORMED(Field.COLOUR),
    /** White text on the colour could not be read. */
    COLOUR_TOO_LIGHT(Field.COLOUR),
    /** The logo has more than {@link org.slipway.api.invoice.Logo#MAX_BYTES} bytes. */
    LOGO_TOO_LARGE(Field.LOGO),
    /** The logo is no PNG, JPEG or WebP file. */
    LOGO_NO_PICTURE(Field.LOGO),
    /** The sender's name has more than 70 characters. */
    SENDER_NAME_TOO_LONG(Field.SENDER_NAME),
    /** The sender's name has characters that turn the direction of what stands beside them. */
    SENDER_NAME_CHARACTERS(Field.SENDER_NAME),
    /** The address for answers is no e-mail address. */
    REPLY_TO_MALFORMED(Field.REPLY_TO),
    /** The amounts for second approvals are not read by {@link org.slipway.api.invoice.SecondApproval#parse}. */
    SECOND_APPROVAL_MALFORMED(Field.SECOND_APPROVAL),
    /** The hours are no whole number from 0 to 720. */
    ACCOUNT_PAUSE_MALFORMED(Field.ACCOUNT_PAUSE),
    /** Something else than the languages that there are, each once. */
    LANGUAGES_UNKNOWN(Field.LANGUAGES),
    /** One of staff's addresses is no e-mail address, or there are more than ten. */
    DIGEST_ADDRESSES_MALFORMED(Field.DIGEST_ADDRESSES),
    /** Staff is to be told, but there is no address. */
    DIGEST_ADDRESSES_MISSING(Field.DIGEST_ADDRESSES),
    /** Not one of the rhythms that there are. */
    DIGEST_RHYTHM_UNKNOWN(Field.DIGEST_RHYTHM),
    /** The hours are no whole number from 1 to 720. */
    DIGEST_WAITING_MALFORMED(Field.DIGEST_WAITING);

    /** What a refusal is about. */
    public enum Field {
        /** No field of its own. */
        ALL,
        COLOUR,
        LOGO,
        SENDER_NAME,
        REPLY_TO,
        SECOND_APPROVAL,
        ACCOUNT_PAUSE,
        LANGUAGES,
        DIGEST_ADDRESSES,
        DIGEST_RHYTHM,
        DIGEST_WAITING
    }

    private final Field field;

    SettingsRefusal(Field field) {
        this.field = field;
    }

    /** What it is about. */
    public Field field() {
        return field;
    }
}
