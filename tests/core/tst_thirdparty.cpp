// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/thirdparty.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseTime(u"2026-11-21T12:00:00Z");

Model endpoint(const QString &id, const QString &wire, const QString &servedBy)
{
    Model model;
    model.facts.id = id;
    model.facts.provider = id.section(u'/', 0, 0);
    model.facts.apiId = wire;
    model.facts.servedBy = servedBy;
    return model;
}

EndpointTelemetry reading(const QString &model, State state)
{
    EndpointTelemetry out;
    out.source = QStringLiteral("openrouter-endpoints");
    out.model = model;
    out.state = state;
    out.at = now - 5min;
    return out;
}

/// GPT-4o at OpenRouter by two providers, Llama by one of them, each with a state.
ThirdPartyStates statesWith(State atOpenAi, State atAzure, State llamaAtAzure)
{
    const QString a = QStringLiteral("openrouter/meta-llama/llama-3@azure");
    const QString b = QStringLiteral("openrouter/openai/gpt-4o@azure");
    const QString c = QStringLiteral("openrouter/openai/gpt-4o@openai");
    const std::vector<Model> models{
        endpoint(a, QStringLiteral("meta-llama/llama-3"), QStringLiteral("azure")),
        endpoint(b, QStringLiteral("openai/gpt-4o"), QStringLiteral("azure")),
        endpoint(c, QStringLiteral("openai/gpt-4o"), QStringLiteral("openai")),
    };
    return thirdPartyStates(models,
                            {{a, {reading(a, llamaAtAzure)}}, {b, {reading(b, atAzure)}}, {c, {reading(c, atOpenAi)}}});
}

} // namespace

class TestThirdParty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoutersModelIsAsWellAsItsBestEndpoint()
    {
        const QString model = QStringLiteral("openrouter/openai/gpt-4o");
        QCOMPARE(statesWith(State::Operational, State::Operational, State::Down).models.at(model).state,
                 State::Operational);
        const ThirdPartyView some = statesWith(State::Operational, State::Down, State::Operational).models.at(model);
        QCOMPARE(some.state, State::Degraded);
        QCOMPARE(some.endpoints, 2);
        QCOMPARE(some.troubled, 1);
        QCOMPARE(statesWith(State::Down, State::Down, State::Operational).models.at(model).state, State::Down);
    }

    void anEndpointOfTheLabSpeaksOfTheLabsModel()
    {
        const auto states = statesWith(State::Down, State::Operational, State::Operational);
        QCOMPARE(states.models.at(QStringLiteral("openai/gpt-4o")).state, State::Down);
        QVERIFY(!states.models.contains(QStringLiteral("azure/gpt-4o")));
    }

    void aProviderNeedsTwoInTrouble()
    {
        const QString azure = QStringLiteral("azure");
        QCOMPARE(statesWith(State::Down, State::Degraded, State::Operational).providers.at(azure).state,
                 State::Operational);
        QCOMPARE(statesWith(State::Down, State::Degraded, State::Down).providers.at(azure).state, State::Degraded);
        QCOMPARE(statesWith(State::Operational, State::Down, State::Down).providers.at(azure).state, State::Down);
    }

    void unknownSaysNothing()
    {
        const auto states = statesWith(State::Unknown, State::Unknown, State::Unknown);
        QVERIFY(states.models.empty());
        QVERIFY(states.providers.empty());
    }

    void theWorseCountsWhileItIsFresh()
    {
        const auto seen = statesWith(State::Down, State::Operational, State::Operational).models;
        const QString model = QStringLiteral("openai/gpt-4o");
        QCOMPARE(modelState(State::Operational, seen, model, now), State::Down);
        QCOMPARE(modelState(State::Operational, seen, model, now + 3h), State::Operational);
        QCOMPARE(modelState(State::Unknown, seen, QStringLiteral("openai/other"), now), State::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestThirdParty)
#include "tst_thirdparty.moc"
