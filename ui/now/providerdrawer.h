// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/now/providersections.h"
#include "ui/widgets/drawer.h"

#include <QUrl>
#include <QUrlQuery>
#include <functional>
#include <memory>

namespace aigo {

/// The drawer for one provider: verdict and evidence with ages, key, limits, failures, models, third parties beside
/// ours, objective, and what one can do. What changes is shown in place: what was scrolled to and focused stays. The
/// page hands it what it knows; the objective it asks the desk for.
class ProviderDrawer final : public Drawer
{
    Q_OBJECT

public:
    static constexpr int drawerWidth = 324;

    ProviderDrawer(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    const QString &slug() const { return m_slug; } ///< empty while closed
    /// Opens it for another provider, or shows what is new of the same one.
    void showProvider(const ProviderView &view, const DayFigures &figures, std::span<const Sample> samples);
    void retranslateDrawer();

    std::function<void(const QUrl &)> openUrl; ///< the desktop's browser unless a test has another

Q_SIGNALS:
    void pageAsked(const QString &name, const QUrlQuery &query);

private:
    void askObjective();
    void rebuild();
    QWidget *makeContents();
    QWidget *makeButtons();

    Desk &m_desk;
    const Theme &m_theme;
    QString m_slug;
    ProviderView m_view;
    DayFigures m_figures;
    std::vector<Sample> m_samples;
    std::optional<SloReading> m_objective;
    std::shared_ptr<const Catalogue> m_uptimeOf; ///< the catalogue that m_uptime was made from
    std::optional<ThirdPartyUptime> m_uptime;
    int m_asked = 0;
};

} // namespace aigo
