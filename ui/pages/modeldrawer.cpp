// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modeldrawer.h"

#include "core/monitor/deepcheckdesk.h"
#include "ui/details/alternativessection.h"
#include "ui/details/conflictsection.h"
#include "ui/details/servedsection.h"
#include "ui/pages/answer.h"
#include "ui/pages/modeldetails.h"
#include "ui/text/curl.h"
#include "ui/text/text.h"

#include "core/catalog/samemodel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>
#include <algorithm>

namespace aigo {

namespace {

constexpr int changesShown = 6;

QFuture<std::shared_ptr<const CatalogueLineage>> lineageOf(std::shared_ptr<const Catalogue> catalogue)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<const CatalogueLineage>>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, catalogue = std::move(catalogue)] {
        promise->addResult(std::make_shared<const CatalogueLineage>(catalogue));
        promise->finish();
    });
    return future;
}

/// For the workload that Compare begins with.
QFuture<Alternatives> alternativesOf(std::shared_ptr<const Catalogue> catalogue, const QString &id, Instant now)
{
    auto promise = std::make_shared<QPromise<Alternatives>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, catalogue = std::move(catalogue), id, now] {
        const Model *model = catalogue->find(id);
        promise->addResult(
            model == nullptr
                ? Alternatives()
                : alternativesTo(*model, catalogue->models, defaultWorkload(), now,
                                 {.wanted = {}, .same = sameModelAs(model->facts), .most = AlternativesSection::most}));
        promise->finish();
    });
    return future;
}

std::optional<Provider> providerOf(const Desk &desk, const QString &slug)
{
    const std::vector<ProviderView> views = desk.providers();
    const auto it =
        std::find_if(views.begin(), views.end(), [&](const ProviderView &view) { return view.provider.slug == slug; });
    return it == views.end() ? std::nullopt : std::optional(it->provider);
}

} // namespace

/// What is asked of one model, until all of it is there.
struct ModelDrawer::Answers
{
    QString id;
    bool inPlace = false;
    std::vector<Pin> pins;
    std::vector<PricePoint> history;
    std::vector<Change> changes;
    std::shared_ptr<const CatalogueLineage> lineage;
    Alternatives alternatives;
    int left = 5;
};

ModelDrawer::ModelDrawer(Desk &desk, const Theme &theme, const ModelsTable &table, QWidget *parent)
    : Drawer(theme, parent)
    , openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_desk(desk)
    , m_theme(theme)
    , m_table(table)
{
    setFixedWidth(308);
    connect(this, &Drawer::closed, this, [this] {
        m_details = nullptr;
        ++m_asked;
    });
    connect(&desk, &Desk::catalogueChanged, this, &ModelDrawer::refresh);
    connect(&desk, &Desk::watchedChanged, this, [this] {
        if (m_details != nullptr) {
            m_details->setWatched(m_desk.watchedModels().contains(m_details->id()));
        }
    });
}

QString ModelDrawer::id() const
{
    return m_details != nullptr ? m_details->id() : QString();
}

void ModelDrawer::showModel(const QString &id)
{
    if (m_desk.catalogue()->find(id) == nullptr) {
        return;
    }
    const bool inPlace = m_details != nullptr && m_details->id() == id;
    if (!inPlace) {
        m_focusNext.clear();
        build(id);
        openDrawer();
        Q_EMIT opened();
    }
    ask(id, inPlace);
}

void ModelDrawer::refresh()
{
    if (m_details != nullptr && m_desk.catalogue()->find(m_details->id()) != nullptr) {
        ask(m_details->id(), true);
    }
}

void ModelDrawer::build(const QString &id)
{
    const auto catalogue = m_desk.catalogue();
    const Model &model = *catalogue->find(id);
    m_details = new ModelDetails(
        {m_theme, m_table, catalogue, model, providerOf(m_desk, model.facts.provider), m_pins, m_desk.clock().now()});
    QString under = m_table.providerName(model.facts.provider);
    if (model.facts.released.isValid()) {
        under +=
            QStringLiteral(" · ") + tr("released %1").arg(model.facts.released.toString(QStringLiteral("yyyy-MM")));
    }
    setHeading(displayName(model.facts), under);
    m_details->setWatched(m_desk.watchedModels().contains(id));
    m_details->setDeepCheckable(m_desk.deepChecks().model(id).cannot.isEmpty());
    setContents(m_details);
    connectDetails();
}

void ModelDrawer::ask(const QString &id, bool inPlace)
{
    const int asked = ++m_asked;
    auto answers = std::make_shared<Answers>();
    answers->id = id;
    answers->inPlace = inPlace;
    onAnswer(m_desk.pins(), this, [this, answers, asked](const Result<std::vector<Pin>> &pins) {
        answers->pins = pins ? *pins : m_pins;
        arrived(answers, asked);
    });
    onAnswer(m_desk.priceHistory(id), this, [this, answers, asked](const Result<std::vector<PricePoint>> &history) {
        answers->history = history ? *history : std::vector<PricePoint>();
        arrived(answers, asked);
    });
    onAnswer(m_desk.changesOf(id, changesShown), this,
             [this, answers, asked](const Result<std::vector<Change>> &changes) {
                 answers->changes = changes ? *changes : std::vector<Change>();
                 arrived(answers, asked);
             });
    askLineage(answers, asked);
    onAnswer(alternativesOf(m_desk.catalogue(), id, m_desk.clock().now()), this,
             [this, answers, asked](const Alternatives &alternatives) {
                 answers->alternatives = alternatives;
                 arrived(answers, asked);
             });
}

void ModelDrawer::askLineage(const std::shared_ptr<Answers> &answers, int asked)
{
    const auto catalogue = m_desk.catalogue();
    if (m_lineage && m_lineage->catalogue == catalogue) {
        answers->lineage = m_lineage;
        arrived(answers, asked);
        return;
    }
    onAnswer(lineageOf(catalogue), this,
             [this, answers, asked](const std::shared_ptr<const CatalogueLineage> &lineage) {
                 answers->lineage = lineage;
                 m_lineage = lineage;
                 arrived(answers, asked);
             });
}

void ModelDrawer::arrived(const std::shared_ptr<Answers> &answers, int asked)
{
    if (--answers->left > 0 || asked != m_asked || m_details == nullptr) {
        return;
    }
    const bool samePins = answers->pins == m_pins;
    m_pins = answers->pins;
    if (answers->inPlace || !samePins) {
        rebuild(*answers);
        return;
    }
    m_details->setHistory(answers->history);
    m_details->setLineage(answers->lineage->index);
    m_details->setAlternatives(answers->alternatives, defaultWorkload());
    m_details->setChanges(answers->changes);
}

void ModelDrawer::rebuild(const Answers &answers)
{
    if (answers.lineage->catalogue != m_desk.catalogue()) {
        refresh(); // it changed again meanwhile
        return;
    }
    const int scrolled = scrollPosition();
    const QWidget *focused = m_details->focusWidget();
    const bool hadFocus = focused != nullptr && focused->hasFocus();
    const QString wanted = !m_focusNext.isEmpty() ? m_focusNext : hadFocus ? focused->objectName() : QString();
    ModelDetails::Unfolded unfolded = m_details->unfolded();
    if (m_entered) {
        unfolded.draft = {};
    }
    build(answers.id);
    m_details->setHistory(answers.history);
    m_details->setLineage(answers.lineage->index);
    m_details->setAlternatives(answers.alternatives, defaultWorkload());
    m_details->setChanges(answers.changes);
    m_details->unfold(unfolded);
    setScrollPosition(scrolled);
    if (!wanted.isEmpty()) {
        auto *next = m_details->findChild<QWidget *>(wanted);
        (next != nullptr && next->isVisible() ? next : static_cast<QWidget *>(this))->setFocus(Qt::OtherFocusReason);
        setScrollPosition(scrolled);
    }
    m_focusNext.clear();
    m_entered = false;
}

void ModelDrawer::connectDetails()
{
    connect(m_details, &ModelDetails::compareAsked, this, &ModelDrawer::compareAsked);
    connect(m_details, &ModelDetails::deepCheckAsked, this, &ModelDrawer::deepCheckAsked);
    connect(m_details, &ModelDetails::watchAsked, this, &ModelDrawer::watch);
    connect(m_details, &ModelDetails::copyIdAsked, this, [this](const QString &apiId) {
        QGuiApplication::clipboard()->setText(apiId);
        Q_EMIT told(tr("Copied: %1").arg(apiId));
    });
    connect(m_details, &ModelDetails::copyCurlAsked, this, &ModelDrawer::copyCurl);
    connect(m_details, &ModelDetails::modelAsked, this, &ModelDrawer::showModel, Qt::QueuedConnection);
    connect(m_details, &ModelDetails::urlAsked, this, [this](const QUrl &url) { openUrl(url); });
    connect(m_details, &ModelDetails::pinAsked, this, &ModelDrawer::pin);
    connect(m_details, &ModelDetails::overrideAsked, this, &ModelDrawer::setOwn);
}

void ModelDrawer::watch(const QString &id, bool on)
{
    m_desk.watchModel(id, on);
    Q_EMIT told(on ? tr("You watch %1 now").arg(id) : tr("%1 is no longer watched").arg(id));
}

void ModelDrawer::copyCurl(const QString &id)
{
    const Model *wanted = m_desk.catalogue()->find(id);
    if (wanted == nullptr) {
        return;
    }
    const std::optional<Provider> provider = providerOf(m_desk, wanted->facts.provider);
    QGuiApplication::clipboard()->setText(curlCommand(wanted->facts, provider ? &*provider : nullptr));
    Q_EMIT told(tr("curl command copied"));
}

void ModelDrawer::pin(const QString &field, const QString &source)
{
    const auto own = std::find_if(m_pins.begin(), m_pins.end(),
                                  [&](const Pin &known) { return known.model == id() && known.field == field; });
    const QString before = own == m_pins.end() ? QString() : own->source;
    const QString next = source.isEmpty() ? ConflictSection::useName(field, before) : ConflictSection::unpinName(field);
    onAnswer(m_desk.pin({id(), field, source}), this, [this, field, source, next](const Status &done) {
        if (!done) {
            Q_EMIT told(done.error().line());
            return;
        }
        m_focusNext = next;
        const QString title = Text::field(field);
        Q_EMIT told(source.isEmpty() ? tr("%1 is no longer pinned").arg(title)
                                     : tr("%1 now follows %2", "Input now follows LiteLLM")
                                           .arg(title, Text::source(source, m_table.providerName(source))));
    });
}

void ModelDrawer::setOwn(const QString &field, const QString &value)
{
    onAnswer(m_desk.overrideFact(id(), field, value), m_details,
             [this, details = m_details, field, value](const Status &done) {
                 if (!done) {
                     details->ownValues()->say(done.error().line());
                     return;
                 }
                 m_entered = !value.isEmpty();
                 m_focusNext = value.isEmpty() ? QStringLiteral("setOwnValue") : QStringLiteral("takeBack:") + field;
                 Q_EMIT told(value.isEmpty() ? tr("Your value for %1 is taken back").arg(Text::field(field))
                                             : tr("Your value for %1 counts now").arg(Text::field(field)));
             });
}

} // namespace aigo
