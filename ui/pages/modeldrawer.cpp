// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modeldrawer.h"

#include "ui/pages/answer.h"
#include "ui/pages/modeldetails.h"
#include "ui/text/curl.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace aigo {

ModelDrawer::ModelDrawer(Desk &desk, const Theme &theme, const ModelsTable &table, QWidget *parent)
    : Drawer(theme, parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_table(table)
{
    setFixedWidth(288);
    connect(this, &Drawer::closed, this, [this] { m_details = nullptr; });
}

QString ModelDrawer::id() const
{
    return m_details ? m_details->id() : QString();
}

void ModelDrawer::showModel(const QString &id)
{
    const auto catalogue = m_desk.catalogue();
    const Model *model = catalogue->find(id);
    if (!model) {
        return;
    }
    const Instant now = m_desk.clock().now();
    m_details = new ModelDetails(m_theme, *model, *catalogue, m_table, now);
    QString under = m_table.providerName(model->facts.provider);
    if (model->facts.released.isValid()) {
        under +=
            QStringLiteral(" · ") + tr("released %1").arg(model->facts.released.toString(QStringLiteral("yyyy-MM")));
    }
    setHeading(displayName(model->facts), under);
    setContents(m_details);
    openDrawer();
    Q_EMIT opened();
    connectDetails();
    onAnswer(m_desk.priceHistory(id), m_details, [details = m_details](const Result<std::vector<PricePoint>> &history) {
        if (history) {
            details->setHistory(*history);
        }
    });
    onAnswer(m_desk.changesOf(id, 6), m_details, [details = m_details](const Result<std::vector<Change>> &changes) {
        if (changes) {
            details->setChanges(*changes);
        }
    });
}

void ModelDrawer::connectDetails()
{
    connect(m_details, &ModelDetails::compareAsked, this, &ModelDrawer::compareAsked);
    connect(m_details, &ModelDetails::copyIdAsked, this, [this](const QString &apiId) {
        QGuiApplication::clipboard()->setText(apiId);
        Q_EMIT told(tr("Copied: %1").arg(apiId));
    });
    connect(m_details, &ModelDetails::copyCurlAsked, this, [this](const QString &asked) {
        const Model *wanted = m_desk.catalogue()->find(asked);
        const auto views = m_desk.providers();
        const auto it = std::find_if(views.begin(), views.end(), [&](const ProviderView &view) {
            return wanted && view.provider.slug == wanted->facts.provider;
        });
        if (wanted) {
            QGuiApplication::clipboard()->setText(
                curlCommand(wanted->facts, it == views.end() ? nullptr : &it->provider));
            Q_EMIT told(tr("curl command copied"));
        }
    });
    connect(m_details, &ModelDetails::modelAsked, this, &ModelDrawer::showModel, Qt::QueuedConnection);
}

} // namespace aigo
