package org.glasshouse.io.files;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Classes of keys by which records name real people, in a few languages. A closed list: it is there to say no early,
/// not to find everything; what it misses is an unknown key.
enum PersonalKey {
    NAME(
            "name",
            Set.of("name", "nom", "nombre", "имя"),
            "first-name last-name given-name family-name full-name surname forename vorname nachname prenom prénom apellido"
                    + " 姓名 фамилия"),
    IDENTITY(
            "identity number",
            Set.of("id", "uid", "person-id"),
            "id-number id-no id-card identity-number identity-card national-id personal-number passport passport-number ssn"
                    + " social-security-number tax-id dni aadhaar ausweisnummer personalausweis reisepass 身份证 身份证号 паспорт"),
    PHONE(
            "phone",
            Set.of(),
            "phone phone-number mobile mobile-number mobile-phone telephone cell-phone telefon telefonnummer handynummer"
                    + " telefono teléfono telephone-number téléphone 手机 手机号 电话 телефон"),
    FACE("face", Set.of(), "face face-id face-image photo portrait fingerprint iris biometrics voiceprint 人脸"),
    PLATE(
            "plate",
            Set.of(),
            "plate plate-number licence-plate license-plate number-plate kennzeichen matricula 车牌 车牌号"),
    ADDRESS(
            "address",
            Set.of("street", "postcode", "zip"),
            "address home-address street-address postal-address ip-address anschrift adresse dirección domicilio 住址 地址"
                    + " адрес"),
    EMAIL("e-mail", Set.of(), "email e-mail email-address e-mail-address mail-address correo 邮箱"),
    ACCOUNT(
            "account",
            Set.of("account"),
            "account-number account-id bank-account iban card-number user-id user-name username login wechat kontonummer 账号"),
    DEVICE("device", Set.of("device"), "device-id imei imsi mac-address advertising-id"),
    BIRTH(
            "date of birth",
            Set.of(),
            "date-of-birth birth-date birthdate birthday dob geburtsdatum geburtstag date-de-naissance fecha-de-nacimiento"
                    + " 出生日期 дата-рождения");

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> weak;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> strong;

    PersonalKey(String words, Set<String> weak, String strong) {
        this.words = words;
        this.weak = weak;
        this.strong = Set.of(strong.split(" "));
    }

    /// The class in words, for messages.
    String words() {
        return words;
    }

    /// The class of a key that speaks of a person wherever it stands.
    static Optional<PersonalKey> strong(String key) {
        String plain = plain(key);
        for (PersonalKey each : values()) {
            if (each.strong.contains(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// The class of a key that speaks of a person where others do, too.
    static Optional<PersonalKey> any(String key) {
        String plain = plain(key);
        for (PersonalKey each : values()) {
            if (each.weak.contains(plain)) {
                return Optional.of(each);
            }
        }
        return strong(key);
    }

    /// `Phone_Number` and `phone number` as `phone-number`.
    private static String plain(String key) {
        return key.strip()
                .replaceAll("^[\"']|[\"']$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _.-]+", "-");
    }
}
