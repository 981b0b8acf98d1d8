// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/settingspage.h"

#include "ui/pages/deepcheckcard.h"
#include "ui/pages/providerrow.h"
#include "ui/pages/realtimecard.h"
#include "ui/pages/sourcescard.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<int, 5> refreshHours{1, 3, 6, 12, 24};

void addItems(QComboBox *box, std::initializer_list<const char *> data)
{
    for (const char *value : data) {
        box->addItem(QString(), QString::fromLatin1(value));
    }
}

} // namespace

SettingsPage::SettingsPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_general(new Card(theme))
    , m_sources(new SourcesCard(desk, theme))
    , m_providers(new Card(theme))
    , m_deepChecks(new DeepCheckCard(desk, theme))
    , m_realtime(new RealtimeCard(desk, theme, this))
    , m_scroll(new QScrollArea)
    , m_providersNote(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_language(new QComboBox)
    , m_look(new QComboBox)
    , m_refresh(new QComboBox)
    , m_notifications(new QCheckBox)
    , m_tray(new QCheckBox)
    , m_paused(new QCheckBox)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    outer->addWidget(m_scroll);
    auto *contents = new QWidget;
    m_cards = new QBoxLayout(QBoxLayout::RightToLeft, contents);
    m_cards->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_cards->setSpacing(space::l);
    auto *lists = new QVBoxLayout;
    lists->setSpacing(space::l);
    lists->addWidget(m_sources);
    lists->addWidget(m_providers);
    lists->addWidget(m_deepChecks);
    lists->addWidget(m_realtime);
    lists->addStretch(1);
    m_cards->addWidget(m_general, 0, Qt::AlignTop);
    m_cards->addLayout(lists, 1);
    m_scroll->setWidget(contents);

    m_providersNote->setWordWrap(true);
    m_providers->body()->setSpacing(0);
    m_providers->setTitle(QString());
    m_providers->body()->addSpacing(space::xs);
    m_providers->body()->addWidget(m_providersNote);
    m_providers->body()->addSpacing(space::s);

    addItems(m_language, {"system", "ko", "en"});
    addItems(m_look, {"system", "light", "dark"});
    for (const int hours : refreshHours) {
        m_refresh->addItem(QString(), hours);
    }
    m_general->setTitle(QString());
    m_choices = new QGridLayout;
    m_choices->setHorizontalSpacing(space::l);
    m_choices->setVerticalSpacing(space::s);
    m_general->body()->addLayout(m_choices);
    for (QComboBox *box : {m_language, m_look, m_refresh}) {
        m_labels.push_back(new Label(m_theme, TextRole::Control, Label::Tone::Muted));
        m_labels.back()->setBuddy(box);
    }
    for (QCheckBox *box : {m_notifications, m_tray, m_paused}) {
        connect(box, &QCheckBox::toggled, this, &SettingsPage::save);
    }
    arrange(false);
    for (QComboBox *box : {m_language, m_look, m_refresh}) {
        connect(box, &QComboBox::activated, this, &SettingsPage::save);
    }
    connect(&desk, &Desk::providersChanged, this, [this] {
        if (isVisible()) {
            showProviders();
        }
    });
    connect(&desk, &Desk::providerChanged, this, &SettingsPage::showProvider);
    connect(&desk, &Desk::settingsChanged, this, &SettingsPage::showSettings);
    showProviders();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showProviders(); // hidden, it followed nothing
}

void SettingsPage::showProvider(const QString &slug)
{
    ProviderRow *shown = isVisible() ? row(slug) : nullptr;
    if (shown == nullptr) {
        return;
    }
    const std::vector<ProviderView> views = m_desk.providers();
    const auto view = std::find_if(views.begin(), views.end(),
                                   [&slug](const ProviderView &one) { return one.provider.slug == slug; });
    if (view != views.end()) {
        shown->show(*view);
        Q_EMIT headerChanged();
    }
}

void SettingsPage::arrange(bool narrow)
{
    if (m_narrow == narrow) {
        return;
    }
    m_narrow = narrow;
    // Beside the providers the choices stand in a column, above them in a row.
    m_cards->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::RightToLeft);
    m_cards->setStretch(0, 0);
    m_cards->setAlignment(m_general, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_general->setMinimumWidth(narrow ? 0 : 300);
    m_general->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : 300);
    const std::array<QComboBox *, 3> boxes{m_language, m_look, m_refresh};
    const std::array<QCheckBox *, 3> checks{m_notifications, m_tray, m_paused};
    for (int i = 0; i < 3; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_choices->addWidget(m_labels[at], narrow ? 0 : 2 * i, narrow ? i : 0);
        m_choices->addWidget(boxes.at(at), narrow ? 1 : 2 * i + 1, narrow ? i : 0);
        m_choices->addWidget(checks.at(at), narrow ? 2 : 6 + i, narrow ? i : 0);
        m_choices->setColumnStretch(i, narrow || i == 0 ? 1 : 0);
    }
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange(width() < 1150);
}

QString SettingsPage::subtitle() const
{
    const std::vector<ProviderView> views = m_desk.providers();
    const auto on = std::count_if(views.begin(), views.end(), [](const ProviderView &v) { return v.provider.enabled; });
    return tr("%n provider(s) on", nullptr, static_cast<int>(on));
}

void SettingsPage::showProviders()
{
    std::vector<ProviderView> views = m_desk.providers();
    // Only what can be checked has settings; by name, so that a row stays where it is when it is switched.
    // Endpoints of the user's have theirs in the configuration.
    std::erase_if(views, [](const ProviderView &view) {
        return view.provider.adapter.isEmpty() || view.provider.slug.startsWith(u"endpoint/");
    });
    std::sort(views.begin(), views.end(), [](const ProviderView &a, const ProviderView &b) {
        return a.provider.name.compare(b.provider.name, Qt::CaseInsensitive) < 0;
    });
    std::vector<QString> slugs;
    slugs.reserve(views.size());
    for (const ProviderView &view : views) {
        slugs.push_back(view.provider.slug);
    }
    if (slugs != m_slugs) {
        for (ProviderRow *row : m_rows) {
            delete row;
        }
        m_rows.clear();
        m_slugs = slugs;
        for (std::size_t i = 0; i < views.size(); ++i) {
            m_rows.push_back(new ProviderRow(m_desk, m_theme));
            m_providers->body()->addWidget(m_rows.back());
        }
    }
    for (std::size_t i = 0; i < views.size(); ++i) {
        m_rows[i]->show(views[i]);
    }
    Q_EMIT headerChanged();
}

ProviderRow *SettingsPage::row(const QString &provider) const
{
    const auto it = std::find(m_slugs.begin(), m_slugs.end(), provider);
    return it == m_slugs.end() ? nullptr : m_rows[static_cast<std::size_t>(it - m_slugs.begin())];
}

void SettingsPage::open(const QUrlQuery &query)
{
    if (!isVisible()) {
        showProviders(); // there may be a row for it only now
    }
    const QString provider = query.queryItemValue(QStringLiteral("provider"), QUrl::FullyDecoded);
    if (ProviderRow *wanted = row(provider)) {
        wanted->unfold();
        scrollTo(wanted);
    }
    const QString deep = query.queryItemValue(QStringLiteral("deep"), QUrl::FullyDecoded);
    if (!deep.isEmpty()) {
        scrollTo(m_deepChecks->propose(deep));
    }
}

/// What just unfolded is laid out with the next event; then it is where it stays.
void SettingsPage::scrollTo(QWidget *widget)
{
    QTimer::singleShot(0, widget, [this, widget] {
        m_scroll->widget()->layout()->activate();
        const QPoint at = widget->mapTo(m_scroll->widget(), QPoint(0, 0));
        constexpr int share = 3; // of the height, above it
        m_scroll->verticalScrollBar()->setValue(at.y() - m_scroll->viewport()->height() / share);
    });
}

void SettingsPage::showSettings()
{
    const QScopedValueRollback showing(m_showing, true);
    const Settings settings = m_desk.settings();
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_look->setCurrentIndex(std::max(0, m_look->findData(settings.theme)));
    const auto hours = static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(settings.syncEvery).count());
    if (m_refresh->findData(hours) < 0) {
        m_refresh->addItem(Text::span(settings.syncEvery), hours);
    }
    m_refresh->setCurrentIndex(m_refresh->findData(hours));
    m_notifications->setChecked(settings.notifications);
    m_tray->setChecked(settings.closeToTray);
    m_paused->setChecked(settings.paused);
}

void SettingsPage::save()
{
    if (m_showing) {
        return;
    }
    Settings settings = m_desk.settings();
    settings.language = m_language->currentData().toString();
    settings.theme = m_look->currentData().toString();
    const auto shown = std::chrono::duration_cast<std::chrono::hours>(settings.syncEvery).count();
    if (m_refresh->currentData().toInt() != shown) {
        settings.syncEvery = std::chrono::hours(m_refresh->currentData().toInt());
    }
    settings.notifications = m_notifications->isChecked();
    if (settings.closeToTray != m_tray->isChecked()) {
        settings.closeToTray = m_tray->isChecked();
        settings.closeExplained = true;
    }
    settings.paused = m_paused->isChecked();
    m_desk.saveSettings(settings);
}

void SettingsPage::retranslate()
{
    m_sources->retranslate();
    m_deepChecks->retranslate();
    m_realtime->retranslate();
    m_providers->setTitle(tr("Providers"));
    m_providersNote->setText(
        tr("What is checked, where and how often. A check reads the free model list and never costs "
           "anything. A key is kept in the system's keychain or read from the environment, and never shown."));
    m_general->setTitle(tr("This program"));
    const std::array<QString, 3> labels{tr("Language"), tr("Look"), tr("Ask providers' own lists every")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_labels[i]->setText(labels.at(i));
    }
    m_language->setItemText(0, tr("As the system"));
    m_language->setItemText(1, QStringLiteral("한국어"));
    m_language->setItemText(2, QStringLiteral("English"));
    m_look->setItemText(0, tr("As the desktop"));
    m_look->setItemText(1, tr("Light"));
    m_look->setItemText(2, tr("Dark"));
    for (int i = 0; i < m_refresh->count(); ++i) {
        m_refresh->setItemText(i, Text::span(std::chrono::hours(m_refresh->itemData(i).toInt())));
    }
    m_notifications->setText(tr("Notify me of outages"));
    m_tray->setText(tr("Stay in the tray when closed"));
    m_paused->setText(tr("Pause all checks"));
    showSettings();
    for (ProviderRow *row : m_rows) {
        row->retranslate();
    }
    showProviders();
}

} // namespace aigo
