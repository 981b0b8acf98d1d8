// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/providerdrawer.h"

#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QDesktopServices>
#include <QVBoxLayout>

namespace aigo {

namespace {

QUrlQuery queryOf(const QString &key, const QString &value)
{
    QUrlQuery query;
    query.addQueryItem(key, value);
    return query;
}

} // namespace

ProviderDrawer::ProviderDrawer(Desk &desk, const Theme &theme, QWidget *parent)
    : Drawer(theme, parent)
    , openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_desk(desk)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("providerDrawer"));
    setFixedWidth(drawerWidth);
    connect(this, &Drawer::closed, this, [this] {
        m_slug.clear();
        ++m_asked;
    });
}

void ProviderDrawer::showProvider(const ProviderView &view, const DayFigures &figures, std::span<const Sample> samples)
{
    const bool other = view.provider.slug != m_slug;
    m_slug = view.provider.slug;
    m_view = view;
    m_figures = figures;
    m_samples.assign(samples.begin(), samples.end());
    if (const auto catalogue = m_desk.catalogue(); other || m_uptimeOf != catalogue) {
        m_uptimeOf = catalogue;
        m_uptime = thirdPartyUptime(*catalogue, m_slug);
    }
    if (other) {
        m_objective.reset();
        askObjective();
    }
    rebuild();
    if (other) {
        setScrollPosition(0);
        openDrawer();
    }
}

void ProviderDrawer::askObjective()
{
    const int asked = ++m_asked;
    onAnswer(m_desk.objective(m_slug), this, [this, asked](const Result<SloReading> &reading) {
        if (asked == m_asked && reading) {
            m_objective = *reading;
            rebuild();
        }
    });
}

void ProviderDrawer::retranslateDrawer()
{
    retranslate();
    if (!m_slug.isEmpty()) {
        rebuild();
    }
}

void ProviderDrawer::rebuild()
{
    const QWidget *focused = contents() != nullptr ? contents()->focusWidget() : nullptr;
    const bool had = focused != nullptr && focused->hasFocus();
    const QString wanted = had ? focused->objectName() : QString();
    const int scrolled = scrollPosition();
    const QString every = Text::span(m_view.every);
    const QString host = m_view.provider.baseUrl.host();
    setHeading(m_view.provider.name,
               host.isEmpty() ? tr("checked every %1").arg(every) : tr("%1, checked every %2").arg(host, every));
    setContents(makeContents());
    setScrollPosition(scrolled);
    if (had) {
        auto *next = contents()->findChild<QWidget *>(wanted);
        (next != nullptr && next->isEnabled() ? next : static_cast<QWidget *>(this))->setFocus(Qt::OtherFocusReason);
        setScrollPosition(scrolled);
    }
}

QWidget *ProviderDrawer::makeContents()
{
    auto *made = new QWidget;
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::l);
    column->addWidget(makeButtons());
    const ProviderContext context{m_theme,     m_view,   m_figures,   m_samples,
                                  *m_uptimeOf, m_uptime, m_objective, m_desk.clock().now()};
    for (FactSection *section :
         {evidenceSection(context), errorsSection(context), keySection(context), limitsSection(context),
          besideSection(context), objectiveSection(context), modelsSection(context)}) {
        if (section != nullptr) {
            column->addWidget(section);
        }
    }
    column->addStretch(1);
    return made;
}

QWidget *ProviderDrawer::makeButtons()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, space::s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    const auto add = [&](const QString &name, const QString &text, Button::Kind kind, auto action) {
        auto *button = new Button(m_theme, text, kind, row);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, action);
        flow->addWidget(button);
        return button;
    };
    const QString slug = m_slug;
    auto *check = add(QStringLiteral("check"), m_view.checking ? tr("Checking…") : tr("Check now"),
                      Button::Kind::Primary, [this, slug] { m_desk.checkNow({slug}); });
    check->setEnabled(!m_view.checking);
    add(QStringLiteral("live"), tr("Live"), Button::Kind::Plain,
        [this, slug] { Q_EMIT pageAsked(QStringLiteral("live"), queryOf(QStringLiteral("providers"), slug)); });
    const QUrl page =
        m_view.official && m_view.official->url.isValid() ? m_view.official->url : m_view.provider.statusPage;
    if (page.scheme() == QLatin1String("https") || page.scheme() == QLatin1String("http")) {
        add(QStringLiteral("statusPage"), tr("Status page"), Button::Kind::Plain, [this, page] {
            openUrl(page);
        })->setToolTip(page.host());
    }
    add(QStringLiteral("deepCheck"), tr("Deep check…"), Button::Kind::Plain, [this, slug] {
        Q_EMIT pageAsked(QStringLiteral("settings"), queryOf(QStringLiteral("deep"), slug));
    })->setToolTip(tr("What it would cost is shown first; nothing is switched on"));
    add(QStringLiteral("key"), tr("Key…"), Button::Kind::Plain,
        [this, slug] { Q_EMIT pageAsked(QStringLiteral("settings"), queryOf(QStringLiteral("provider"), slug)); });
    return row;
}

} // namespace aigo
