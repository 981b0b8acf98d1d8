// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "ui/theme/theme.h"

#include <QFutureWatcher>
#include <QSize>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QButtonGroup;
class QLineEdit;

namespace aigo {

class Button;
class Chip;
class Label;

/// What of a page goes into a file or onto the clipboard, and how.
struct ExportChoice
{
    enum class Subject : quint8 { Table, Month, Prices, History, Rows, Selection, Charts, Points };
    enum class Format : quint8 { Csv, Json, Markdown, Html, Png, Svg };

    Subject subject = Subject::Table;
    Format format = Format::Csv;
    bool bom = false;       ///< CSV: a byte order mark
    QSize size{};           ///< pictures: logical pixels; what is 0 is as large as it needs
    qreal scale = 2;        ///< pictures: 1 to 4
    QString suffix() const; ///< "csv"
};

/// One line of choices under the page's buttons: of what, as what, how large; then copy or save. While what takes long
/// is under way it says how far it is and offers to stop.
class ExportPanel final : public QWidget
{
    Q_OBJECT

public:
    using Subject = ExportChoice::Subject;

    explicit ExportPanel(const Theme &theme, QWidget *parent = nullptr,
                         std::vector<Subject> subjects = {Subject::Table, Subject::Month, Subject::Prices,
                                                          Subject::History});

    ExportChoice choice() const;
    void setHistoryThere(bool there) { setThere(Subject::History, there); } ///< whether one can be drawn
    void setThere(Subject subject, bool there);                             ///< whether there is anything of it now
    void setRows(int shown, int selected);                                  ///< of Rows and Selection
    void begin();                                                           ///< shows and takes the keys
    /// Follows what is made until it is done: `then` has its outcome, nothing where it was stopped.
    void follow(const QFuture<Status> &making, const std::function<void(const std::optional<Status> &)> &then);
    bool isBusy() const { return m_making != nullptr; }
    void retranslate();

Q_SIGNALS:
    void saveAsked();
    void copyAsked();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Chip *addChip(QButtonGroup *group, const char *name, int id, bool checked = false);
    QString subjectText(Subject subject) const;
    void showProgress();
    void update();

    const Theme &m_theme;
    QButtonGroup *m_subject;
    QButtonGroup *m_format;
    QButtonGroup *m_scale;
    Label *m_scaleTitle;
    Label *m_widthTitle;
    QLineEdit *m_width;
    Chip *m_bom;
    Button *m_copy;
    Button *m_save;
    Label *m_progress;
    Button *m_stop;
    QFutureWatcher<Status> *m_making = nullptr;
    std::vector<Subject> m_subjects;
    int m_rows = 0;
    int m_selected = 0;
};

} // namespace aigo
