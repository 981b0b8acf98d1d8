// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/keyring.h"

#include "core/monitor/ready.h"

#include <QPromise>
#include <algorithm>

namespace aigo {

namespace {

constexpr Milliseconds limitsToldEvery{5 * 60'000};

constexpr qsizetype longestKey = 4096;

template <typename T>
void finish(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

} // namespace

Keyring::Keyring(QProcessEnvironment environment, std::unique_ptr<SecretStore> store, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_store(std::move(store))
{}

Keyring::~Keyring() = default;

std::optional<QByteArray> Keyring::environmentValue(const QString &name) const
{
    const QByteArray value = name.isEmpty() ? QByteArray() : m_environment.value(name).trimmed().toUtf8();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

std::optional<QByteArray> Keyring::own(const QString &name) const
{
    const auto found = m_own.find(name);
    return found == m_own.end() ? std::nullopt : std::optional(found->second.key);
}

std::optional<QByteArray> Keyring::key(const Provider &provider) const
{
    const auto typed = own(provider.slug);
    return typed ? typed : environmentValue(provider.keyEnv);
}

KeyOrigin Keyring::origin(const Provider &provider) const
{
    const auto own = m_own.find(provider.slug);
    if (own != m_own.end()) {
        return own->second.origin;
    }
    return environmentValue(provider.keyEnv) ? KeyOrigin::Environment : KeyOrigin::None;
}

QString Keyring::fingerprint(const Provider &provider) const
{
    return keyFingerprint(key(provider).value_or(QByteArray()));
}

void Keyring::heard(SecretAnswer::Kind kind)
{
    const bool works = kind == SecretAnswer::Kind::Done || kind == SecretAnswer::Kind::NotThere;
    const KeyStorage storage = works ? KeyStorage::Keychain : KeyStorage::SessionOnly;
    const bool news = storage != m_storage;
    m_said = kind;
    m_storage = storage;
    if (news) {
        Q_EMIT storageChanged();
    }
}

QString Keyring::trouble() const
{
    if (m_storage != KeyStorage::SessionOnly) {
        return {};
    }
    return m_said == SecretAnswer::Kind::Refused
               ? tr("The system's keychain is locked or refused: keys typed here last until AI-GO ends. Unlock the "
                    "keychain, or put the key into the environment.")
               : tr("No keychain answers on this system: keys typed here last until AI-GO ends. Start a secret service "
                    "(GNOME Keyring, KWallet), or put the key into the environment.");
}

void Keyring::load(const QStringList &slugs)
{
    if (slugs.isEmpty() || !m_store) {
        Q_EMIT loaded();
        return;
    }
    m_reading += static_cast<int>(slugs.size());
    for (const QString &slug : slugs) {
        m_store->read(slug, [this, slug](const SecretAnswer &answer) { wasRead(slug, answer); });
    }
}

void Keyring::wasRead(const QString &slug, const SecretAnswer &answer)
{
    heard(answer.kind);
    const bool there = answer.kind == SecretAnswer::Kind::Done && !answer.secret.isEmpty();
    if (there && !m_own.contains(slug)) { // what was typed meanwhile is newer
        m_own[slug] = Own{answer.secret, KeyOrigin::Keychain};
        Q_EMIT changed(slug);
    } else if (answer.kind == SecretAnswer::Kind::NotThere && !m_own.contains(slug)) {
        Q_EMIT kept(slug, false); // somebody took it out
    }
    if (--m_reading == 0) {
        Q_EMIT loaded();
    }
}

Result<QByteArray> Keyring::checked(const QByteArray &typed)
{
    const QByteArray key = typed.trimmed();
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (key.isEmpty() || key.size() > longestKey || !plain) {
        return Error{.kind = ErrorKind::Invalid,
                     .what = tr("that is no key: one line of letters, digits and signs without blanks"),
                     .mend = tr("copy it again from the provider's page")};
    }
    return key;
}

QFuture<Result<KeyOrigin>> Keyring::store(const QString &slug, const QByteArray &typed)
{
    const auto key = checked(typed);
    if (!key) {
        return ready(Result<KeyOrigin>(key.error()));
    }
    m_own[slug] = Own{*key, KeyOrigin::Session};
    if (!m_store) {
        heard(SecretAnswer::Kind::Absent);
        Q_EMIT changed(slug);
        return ready(Result<KeyOrigin>(KeyOrigin::Session));
    }
    Q_EMIT changed(slug);
    auto promise = std::make_shared<QPromise<Result<KeyOrigin>>>();
    promise->start();
    m_store->write(slug, *key, [this, slug, written = *key, promise](const SecretAnswer &answer) {
        heard(answer.kind);
        const bool done = answer.kind == SecretAnswer::Kind::Done;
        const auto own = m_own.find(slug);
        if (done && own != m_own.end() && own->second.key == written) {
            own->second.origin = KeyOrigin::Keychain;
            Q_EMIT changed(slug);
        }
        if (done) {
            Q_EMIT kept(slug, true);
        }
        finish(*promise, Result<KeyOrigin>(done ? KeyOrigin::Keychain : KeyOrigin::Session));
    });
    return promise->future();
}

QFuture<Status> Keyring::forget(const QString &slug)
{
    const auto own = m_own.find(slug);
    const bool inStore = m_store && (own == m_own.end() || own->second.origin == KeyOrigin::Keychain);
    if (own != m_own.end()) {
        m_own.erase(own);
        Q_EMIT changed(slug);
    }
    if (!inStore) {
        return ready(Status(Done{}));
    }
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    m_store->remove(slug, [this, slug, promise](const SecretAnswer &answer) {
        heard(answer.kind);
        if (answer.kind == SecretAnswer::Kind::Done || answer.kind == SecretAnswer::Kind::NotThere) {
            Q_EMIT kept(slug, false);
            finish(*promise, Status(Done{}));
            return;
        }
        finish(*promise,
               Status(Error{.kind = ErrorKind::Internal,
                            .what = tr("the keychain did not answer and may still hold the key of %1").arg(slug),
                            .mend = tr("remove the entry \"AI-GO\" in your keychain program")}));
    });
    return promise->future();
}

void Keyring::setFindings(std::vector<KeyFinding> findings)
{
    for (KeyFinding &finding : findings) {
        const QString slug = finding.provider;
        m_findings.try_emplace(slug, std::move(finding)); // what this run found is newer
    }
}

void Keyring::note(const CheckResult &check)
{
    if (check.keyFingerprint.isEmpty() || !judgesKey(check.outcome)) {
        return;
    }
    KeyFinding finding{check.provider, check.keyFingerprint, check.outcome, check.at, check.limits};
    const auto before = m_findings.find(check.provider);
    const bool same = before != m_findings.end() && before->second.fingerprint == finding.fingerprint;
    if (same && !finding.limits.isKnown()) {
        finding.limits = before->second.limits;
    }
    // One that stays as it is is not written at every check; what is left of a limit changes with every one.
    const auto told = m_told.find(check.provider);
    const bool limitsAgain = same && !(before->second.limits == finding.limits) &&
                             (told == m_told.end() || finding.at - told->second >= limitsToldEvery);
    const bool news = !same || isRejected(finding) || before->second.outcome != finding.outcome || limitsAgain;
    m_findings[check.provider] = finding;
    if (news) {
        m_told[check.provider] = finding.at;
        Q_EMIT found(finding);
    }
}

std::optional<KeyFinding> Keyring::finding(const Provider &provider) const
{
    const auto it = m_findings.find(provider.slug);
    const bool ofThisKey = it != m_findings.end() && it->second.fingerprint == fingerprint(provider);
    return ofThisKey ? std::optional(it->second) : std::nullopt;
}

bool Keyring::mayAsk(const Provider &provider, Instant now) const
{
    return mayAskWithKey(finding(provider), fingerprint(provider), now);
}

} // namespace aigo
