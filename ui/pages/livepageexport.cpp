// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"
#include "ui/live/chartcard.h"
#include "ui/live/livefiles.h"
#include "ui/live/livewords.h"
#include "ui/pages/comparisonfiles.h"
#include "ui/pages/exportmime.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/livepage.h"
#include "ui/pages/making.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

/// What leaves the live page: files and the clipboard.
namespace aigo {

void LivePage::toggleExport()
{
    if (m_exportPanel->isHidden()) {
        m_exportPanel->begin();
    } else {
        m_exportPanel->hide();
        m_export->setFocus();
    }
}

ShownCharts LivePage::shownCharts() const
{
    ShownCharts shown;
    QStringList names;
    QStringList whose;
    for (const ShownSeries *series : seriesOn()) {
        names += names.contains(series->name) ? QStringList() : QStringList{series->name};
        const QString source = LiveWords::whose(series->key);
        whose += whose.contains(source) ? QStringList() : QStringList{source};
        ExportedHistory history;
        history.key = series->key;
        history.metric = series->key.metric.isEmpty() ? QStringLiteral("latency") : series->key.metric;
        history.unit = LiveWords::unit(series->key.metric);
        history.scale = LiveWords::isTime(series->key.metric) ? 1e3 : 1e6;
        const auto it = m_feed->data().series.find(series->key);
        for (const HistoryPoint &point :
             it != m_feed->data().series.end() ? it->second->points : std::vector<HistoryPoint>{}) {
            if (point.to > m_window.from() && point.from < m_window.to()) {
                history.points.push_back(point);
            }
        }
        shown.histories.push_back(std::move(history));
    }
    for (const QString &name : chartNames()) {
        if (const ChartCard *card = chart(name); card != nullptr && card->plot()->scene()) {
            shown.scenes.push_back(card->plot()->scene());
            shown.width = card->width();
        }
    }
    const Instant now = m_desk.clock().now();
    shown.title = QStringLiteral("%1 · %2 – %3 %4")
                      .arg(names.join(QStringLiteral(", ")), Text::dateTime(m_window.from()),
                           Text::dateTime(m_window.to()), Text::zone(m_window.to()));
    shown.footer = QStringLiteral("AI-GO · %1 · %2 %3")
                       .arg(whose.join(QStringLiteral(", ")), Text::dateTime(now), Text::zone(now));
    return shown;
}

void LivePage::saveExport()
{
    const ExportChoice choice = m_exportPanel->choice();
    const QString path = askFile(this, QStringLiteral("live.") + choice.suffix());
    if (path.isEmpty()) {
        return;
    }
    const QFuture<Status> saving =
        m_desk.saveMade(path, [shown = shownCharts(), choice, theme = stillTheme(m_theme)](const Onwards &onwards) {
            return chartsFile(shown, choice, *theme, onwards);
        });
    m_exportPanel->follow(saving, [this, path](const std::optional<Status> &saved) {
        tell(!saved   ? tr("The export was stopped; no file was changed")
             : *saved ? tr("Saved in %1").arg(path)
                      : saved->error().line());
    });
}

void LivePage::copyExport()
{
    const ExportChoice choice = m_exportPanel->choice();
    auto parts = std::make_shared<std::pair<QByteArray, QByteArray>>(); // a page has its text beside it
    const QFuture<Status> making = makeAside(
        [shown = shownCharts(), choice, theme = stillTheme(m_theme), parts](const Onwards &onwards) -> Status {
            const bool page = choice.format == ExportChoice::Format::Html;
            ExportChoice beside = choice;
            beside.format = ExportChoice::Format::Markdown;
            const auto bytes = chartsFile(shown, choice, *theme, page ? partOf(onwards, 0, 50) : onwards);
            const auto text = page ? chartsFile(shown, beside, *theme, partOf(onwards, 50, 100)) : QByteArray();
            if (!bytes || !text) {
                return bytes ? text.error() : bytes.error();
            }
            *parts = {*bytes, *text};
            return Done{};
        });
    m_exportPanel->follow(making, [this, choice, parts](const std::optional<Status> &made) {
        if (made && *made) {
            QGuiApplication::clipboard()->setMimeData(exportMime(choice.format, parts->first, parts->second));
        }
        tell(!made ? tr("Nothing was copied") : *made ? tr("It is in the clipboard") : made->error().line());
    });
}

void LivePage::copyLink()
{
    QGuiApplication::clipboard()->setText(viewLinkText({name(), view()}));
    tell(tr("The link to this view is in the clipboard"));
}

void LivePage::tell(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
}

} // namespace aigo
