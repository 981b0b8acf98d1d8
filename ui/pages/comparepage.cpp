// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepage.h"

#include "ui/charts/barlist.h"
#include "ui/charts/pricehistorychart.h"
#include "ui/models/comparisontable.h"
#include "ui/models/featuretable.h"
#include "ui/pages/alternativescard.h"
#include "ui/pages/answer.h"
#include "ui/pages/comparisonbar.h"
#include "ui/pages/comparisonfiles.h"
#include "ui/pages/exportmime.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/featurepane.h"
#include "ui/pages/making.h"
#include "ui/pages/qualitycard.h"
#include "ui/pages/rowsources.h"
#include "ui/pages/workloadcard.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include "core/monitor/pricehistory.h"

#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedLayout>
#include <QStringListModel>
#include <algorithm>

namespace aigo {

ComparePage::~ComparePage() = default;

const Comparison &ComparePage::comparison() const
{
    return m_table->comparison();
}

const std::vector<PriceLine> &ComparePage::history() const
{
    return m_history->lines();
}

std::map<QString, QString> ComparePage::providerNames() const
{
    std::map<QString, QString> names;
    for (const ProviderView &view : m_desk.providers()) {
        names[view.provider.slug] = view.provider.name;
    }
    return names;
}

void ComparePage::showComparison()
{
    m_stale = false;
    m_matrix->setCompared(m_choice.models);
    const auto catalogue = m_desk.catalogue();
    m_models.clear();
    for (const QString &id : std::as_const(m_choice.models)) {
        if (const Model *model = catalogue->find(id)) {
            m_models.push_back(*model);
        }
    }
    m_all = compareModels(m_models, m_choice.workload, m_desk.clock().now());
    const auto names = providerNames();
    m_view->header()->setProviderNames(names);
    m_table->setComparison(m_choice.differencesOnly ? m_all.differencesOnly() : m_all);
    const bool any = !m_models.empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_export, m_link, m_everything, m_differences}) {
        widget->setEnabled(any);
    }
    m_exportPanel->setVisible(any && m_exportPanel->isVisibleTo(this));
    m_add->setEnabled(m_choice.models.size() < mostModels);
    m_month->setBars(monthBars(m_all, m_theme));
    m_prices->setBars(priceBars(m_all, m_theme));
    m_alternatives->show(m_models, m_choice.workload, names);
    m_quality->setVisible(m_quality->show(m_models, m_choice.workload, names) && any);
    for (Card *card : std::initializer_list<Card *>{m_monthCard, m_priceCard, m_alternatives}) {
        card->setVisible(any);
    }
    m_bar->mark(m_choice);
    if (!m_sources->isHidden()) {
        const ComparisonRow *row = m_all.row(m_sources->key());
        row ? m_sources->show(*row, m_models, m_all.at) : m_sources->hide();
    }
    showHistory();
    Q_EMIT headerChanged();
}

void ComparePage::showSources(int row)
{
    const ComparisonRow *chosen = m_table->rowAt(row);
    if (chosen == nullptr) {
        return;
    }
    const bool same = !m_sources->isHidden() && m_sources->key() == chosen->key;
    same ? m_sources->hide() : m_sources->show(*chosen, m_models, m_all.at);
    m_view->scrollTo(m_table->index(row, 0));
}

/// Every model is asked for once; a new catalogue asks again.
void ComparePage::askHistory()
{
    const int round = m_asked;
    for (const Model &model : m_models) {
        const QString id = model.id();
        if (!m_lines.try_emplace(id).second) {
            continue;
        }
        onAnswer(m_desk.priceHistory(id), this, [this, id, round](const Result<std::vector<PricePoint>> &points) {
            if (points && round == m_asked) {
                takeHistory(id, *points);
            }
        });
    }
}

void ComparePage::takeHistory(const QString &id, const std::vector<PricePoint> &points)
{
    const auto catalogue = m_desk.catalogue();
    const Model *model = catalogue->find(id);
    if (model == nullptr) {
        return;
    }
    std::vector<PriceLine> &lines = m_lines[id];
    lines.clear();
    for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
        const PriceKey key{ServiceTier::Standard, 0, kind};
        lines.push_back({displayName(model->facts),
                         countedLine(points, *model, key, m_desk.clock().now()),
                         {},
                         kind == PriceKind::Input});
    }
    showHistory();
}

void ComparePage::showHistory()
{
    askHistory();
    std::vector<PriceLine> lines;
    bool any = false;
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        for (PriceLine line : m_lines[m_models[i].id()]) {
            line.series = static_cast<int>(i);
            any = any || !line.points.empty();
            lines.push_back(std::move(line));
        }
    }
    m_history->setLines(any ? std::move(lines) : std::vector<PriceLine>{}, m_all.at, tr("USD per 1M tokens"));
    m_historyCard->setVisible(any);
    m_exportPanel->setHistoryThere(any);
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        showComparison();
    }
}

void ComparePage::setModels(const QStringList &ids)
{
    m_choice.models.clear();
    for (const QString &id : ids) {
        if (!id.isEmpty() && !m_choice.models.contains(id) && m_choice.models.size() < mostModels) {
            m_choice.models += id;
        }
    }
    showComparison();
}

void ComparePage::setWorkload(const Workload &workload)
{
    m_choice.workload = workload;
    m_workloadCard->setWorkload(workload);
    showComparison();
}

void ComparePage::setChoice(const ComparisonChoice &choice)
{
    m_choice = choice;
    m_workloadCard->setWorkload(choice.workload);
    (choice.differencesOnly ? m_differences : m_everything)->setChecked(true);
    showComparison();
}

void ComparePage::open(const QUrlQuery &query)
{
    setChoice(choiceFrom(query, m_choice));
    if (query.hasQueryItem(QStringLiteral("filter"))) {
        m_matrix->setFilter(query.queryItemValue(QStringLiteral("filter"), QUrl::FullyDecoded));
    }
    if (query.hasQueryItem(QStringLiteral("view")) || query.hasQueryItem(QStringLiteral("models"))) {
        showMatrix(query.queryItemValue(QStringLiteral("view")) == QLatin1String("matrix"));
    }
}

void ComparePage::showMatrix(bool on)
{
    m_matrix->setCompared(m_choice.models);
    m_tableCard->setVisible(!on);
    m_side->setVisible(!on);
    m_matrix->setVisible(on);
    if (on) {
        m_matrix->setFocus();
    } else {
        m_view->setFocus();
    }
    Q_EMIT headerChanged();
}

void ComparePage::add(const QString &id)
{
    if (m_choice.models.size() >= mostModels) {
        tell(tr("At most %1 models stand side by side; take one out first.").arg(mostModels));
        return;
    }
    setModels(m_choice.models + QStringList{id});
}

void ComparePage::remove(const QString &id)
{
    QStringList ids = m_choice.models;
    ids.removeAll(id);
    setModels(ids);
}

void ComparePage::beginAdding()
{
    if (m_choice.models.size() >= mostModels) {
        tell(tr("At most %1 models stand side by side; take one out first.").arg(mostModels));
        return;
    }
    QStringList ids;
    const auto catalogue = m_desk.catalogue();
    for (const Model &model : catalogue->models) {
        if (!m_choice.models.contains(model.id())) {
            ids += model.id();
        }
    }
    m_offers->setStringList(ids);
    m_search->clear();
    m_add->hide();
    m_search->show();
    m_search->setFocus();
}

void ComparePage::endAdding()
{
    m_search->hide();
    m_add->show();
    m_view->setFocus();
}

void ComparePage::addTyped(const QString &text)
{
    if (!m_search->isVisible() || text.isEmpty()) {
        return;
    }
    const QStringList ids = m_offers->stringList();
    QString id;
    if (ids.contains(text)) {
        id = text;
    } else {
        const QStringList near = ids.filter(text, Qt::CaseInsensitive);
        if (near.size() != 1) {
            tell(near.isEmpty() ? tr("No model is called “%1”").arg(text)
                                : tr("“%1” could be any of %2 models").arg(text, Text::count(near.size())));
            return;
        }
        id = near.first();
    }
    m_notice->hide();
    endAdding();
    add(id);
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endAdding();
        return true;
    }
    return Page::eventFilter(watched, event);
}

/// One panel at a time stands under the buttons.
void ComparePage::togglePanel(QWidget *panel)
{
    const bool opens = panel->isHidden();
    m_exportPanel->hide();
    m_bar->hide();
    panel->setVisible(opens);
    m_notice->hide();
    if (opens && panel == m_bar) {
        m_bar->begin();
    } else if (!opens) {
        m_view->setFocus();
    }
}

ShownComparison ComparePage::shown() const
{
    return {comparison(), m_models, providerNames(), history()};
}

void ComparePage::save()
{
    const ExportChoice choice = m_exportPanel->choice();
    const QString path = askFile(this, QStringLiteral("comparison.") + choice.suffix());
    if (path.isEmpty()) {
        return;
    }
    const QFuture<Status> saving = m_desk.saveMade(
        path, [shown = shown(), choice, theme = stillTheme(m_theme)](const Onwards &onwards) -> Result<QByteArray> {
            return comparisonFile(shown, choice, *theme, onwards);
        });
    m_exportPanel->follow(saving, [this, path](const std::optional<Status> &saved) {
        if (!saved) {
            tell(tr("The export was stopped; no file was changed"));
        } else {
            tell(*saved ? tr("Saved in %1").arg(path) : saved->error().line());
        }
    });
}

void ComparePage::copy()
{
    const ExportChoice choice = m_exportPanel->choice();
    auto parts = std::make_shared<std::pair<QByteArray, QByteArray>>(); // a page has its text beside it
    const QFuture<Status> making =
        makeAside([shown = shown(), choice, parts, theme = stillTheme(m_theme)](const Onwards &onwards) -> Status {
            const bool page = choice.format == ExportChoice::Format::Html;
            ExportChoice beside = choice;
            beside.format = ExportChoice::Format::Markdown;
            const auto bytes = comparisonFile(shown, choice, *theme, onwards);
            const auto text = page ? comparisonFile(shown, beside, *theme, onwards) : QByteArray();
            if (!bytes || !text) {
                return bytes ? text.error() : bytes.error();
            }
            *parts = {*bytes, *text};
            return Done{};
        });
    m_exportPanel->follow(making, [this, choice, parts](const std::optional<Status> &made) {
        if (!made) {
            tell(tr("Nothing was copied"));
        } else if (*made) {
            QGuiApplication::clipboard()->setMimeData(exportMime(choice.format, parts->first, parts->second));
            tell(tr("It is on the clipboard, as %1").arg(choice.suffix().toUpper()));
        } else {
            tell(made->error().line());
        }
    });
}

void ComparePage::copyLink()
{
    QGuiApplication::clipboard()->setText(choiceLink(m_choice));
    tell(tr("A link to this comparison is on the clipboard"));
}

void ComparePage::tell(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
}

QString ComparePage::title() const
{
    return tr("Compare");
}

QString ComparePage::subtitle() const
{
    if (!m_matrix->isHidden()) {
        return tr("%n model(s)", nullptr, m_matrix->table().rowCount());
    }
    QString text = tr("%n model(s)", nullptr, static_cast<int>(m_all.models.size()));
    Instant newest{};
    for (const SourceAge &source : m_all.sources) {
        newest = std::max(newest, source.asOf);
    }
    if (newest > Instant{}) {
        text += QStringLiteral(" · ") + tr("prices from %1").arg(Text::age(newest, m_desk.clock().now()));
    }
    return text;
}

} // namespace aigo
