// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/text.h"

#include "core/domain/comparison.h"
#include "core/domain/verdict.h"

namespace aigo {

// The domain's words for people. The stable names of core/domain are for files and the command line.

QString Text::state(State state)
{
    switch (state) {
    case State::Unknown:
        return tr("Not checked");
    case State::Operational:
        return tr("Fine");
    case State::Degraded:
        return tr("Slow");
    case State::Down:
        return tr("Down");
    case State::Maintenance:
        return tr("Maintenance");
    }
    return {};
}

QString Text::outcome(Outcome outcome)
{
    return outcomeTitle(outcome);
}

QString Text::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unclear:
        return tr("unclear");
    case Verdict::Fine:
        return tr("all fine");
    case Verdict::Them:
        return tr("it is them");
    case Verdict::Me:
        return tr("it is my connection");
    case Verdict::MyAccount:
        return tr("it is my account");
    }
    return {};
}

QString Text::lifecycle(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Unknown:
        return tr("Unknown");
    case Lifecycle::Announced:
        return tr("Announced");
    case Lifecycle::Preview:
        return tr("Preview");
    case Lifecycle::Current:
        return tr("Current");
    case Lifecycle::Deprecated:
        return tr("Ends soon");
    case Lifecycle::Retired:
        return tr("Retired");
    }
    return {};
}

QString Text::capability(Capability capability)
{
    return capabilityTitle(capability);
}

QString Text::priceKind(PriceKind kind)
{
    return priceTitle(PriceKey{ServiceTier::Standard, 0, kind});
}

QString Text::serviceTier(ServiceTier tier)
{
    switch (tier) {
    case ServiceTier::Standard:
        return tr("Standard");
    case ServiceTier::Batch:
        return tr("Batch");
    case ServiceTier::Priority:
        return tr("Priority");
    case ServiceTier::Flex:
        return tr("Flex");
    case ServiceTier::Fast:
        return tr("Fast");
    }
    return {};
}

QString Text::pricePath(const QString &path)
{
    const auto key = priceKeyFromPath(path);
    return key ? priceTitle(*key) : path;
}

} // namespace aigo
